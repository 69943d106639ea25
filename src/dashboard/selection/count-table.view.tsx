import type { VNode } from 'preact';
import { Drill } from '../../indicators/drill.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { counted } from '../../indicators/figures.view.js';
import { CaptionHeading } from '../../platform/html/headings.view.js';
import { TableRegion } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { Compared } from './selection-figures.js';

/** A number of the table, with the lists that it and the one before it lead to; null where there is none to be shown. */
export interface CountRow extends Compared {
  readonly name: string;
  readonly to: string | null;
  readonly toBefore: string | null;
}

/** Counts by what they are of, each with its list, and where they are compared with those before. */
export function CountTable(props: {
  readonly id: string;
  readonly caption: string;
  readonly heading: string;
  readonly rows: readonly CountRow[];
  readonly total?: CountRow;
  /** What the column of the counts before is called; null where there is none. */
  readonly before: string | null;
  readonly language: Language;
}): VNode {
  const { id, caption, heading, rows, total, before, language } = props;
  const say = speak(FIGURE_WORDS, language);
  const line = (row: CountRow): VNode => (
    <tr key={row.name}>
      <th scope="row">{row.name}</th>
      <td class="number">
        <Drill to={row.count > 0 ? row.to : null}>{counted(row.count, language)}</Drill>
      </td>
      {before !== null && (
        <td class="number">
          <Drill to={(row.before ?? 0) > 0 ? row.toBefore : null}>{counted(row.before, language)}</Drill>
        </td>
      )}
    </tr>
  );
  return (
    <TableRegion captionId={id} caption={<CaptionHeading>{caption}</CaptionHeading>}>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col" class="number">
            {say('count')}
          </th>
          {before !== null && (
            <th scope="col" class="number">
              {before}
            </th>
          )}
        </tr>
      </thead>
      <tbody>{rows.map(line)}</tbody>
      {total && <tfoot>{line(total)}</tfoot>}
    </TableRegion>
  );
}
