import type { ComponentChildren, VNode } from 'preact';
import { Drill } from '../indicators/drill.view.js';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import { TableRegion } from '../platform/html/table.view.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { isNumberColumn, type ReportTable } from './formats/report-block.js';

/** A table of the report on its page, made of what its files have. */
export function BlockTable(props: {
  readonly id: string;
  readonly caption: ComponentChildren;
  readonly table: Pick<ReportTable, 'columns' | 'rows' | 'hasTotal'>;
  readonly language: Language;
  /** Where the figure of a row and a column leads, both from 0 and headings left out. */
  readonly leadsTo?: (row: number, column: number) => string | null;
}): VNode {
  const { leadsTo = leadsNowhere } = props;
  const { columns, rows, hasTotal } = props.table;
  const look = columns.map((_, index) =>
    index > 0 && isNumberColumn(rows, index - 1) ? 'number' : undefined,
  );
  const row = ([heading, ...cells]: ReportTable['rows'][number], at: number): VNode => (
    <tr key={heading}>
      <th scope="row">{heading}</th>
      {cells.map(({ text }, index) => (
        <td key={index} class={look[index + 1]}>
          <Drill to={leadsTo(at, index)}>{text}</Drill>
        </td>
      ))}
    </tr>
  );
  const body = hasTotal ? rows.slice(0, -1) : rows;
  return (
    <TableRegion
      captionId={props.id}
      caption={props.caption}
      hint={speak(FIGURE_WORDS, props.language)('scrollHint')}
    >
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column} scope="col" class={look[index]}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{body.map(row)}</tbody>
      {hasTotal && <tfoot>{rows.slice(-1).map((last) => row(last, rows.length - 1))}</tfoot>}
    </TableRegion>
  );
}

const leadsNowhere = (): null => null;
