import type { ComponentChildren, VNode } from 'preact';

/** A table in a region of its own: on a narrow screen it scrolls, the page does not. */
export function TableRegion(props: {
  /** Id of the caption, which names the region. */
  readonly captionId: string;
  readonly caption: ComponentChildren;
  /** For a table that can be wider than its region: that there is more to the side. Seen only; who hears it has no edge. */
  readonly hint?: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <div class="table-region" role="region" aria-labelledby={props.captionId} tabIndex={0}>
      <table class="ds-table" data-size="sm" data-color="neutral">
        <caption>
          <div id={props.captionId}>{props.caption}</div>
          {props.hint !== undefined && (
            <span class="scroll-hint scroll-hint-within" aria-hidden="true">
              {props.hint} →
            </span>
          )}
        </caption>
        {props.children}
      </table>
    </div>
  );
}

/**
 * Stands before drawings that scroll sideways, and is shown only where the drawing is in fact wider than its region: a cut
 * edge alone tells nobody. A table has it below its heading.
 */
export const ScrollHint = (props: {
  readonly children: ComponentChildren;
  /** Whether the drawing begins with its end. */
  readonly isBack?: boolean;
}): VNode => (
  <p class="scroll-hint">
    {props.children} <span aria-hidden="true">{props.isBack === true ? '←' : '→'}</span>
  </p>
);

/** A column of a list, said once: its heading, what a row has in it, and how that stands. */
export interface ListColumn<Row> {
  /** Also the class of its cells in cards, `cell-` before it. */
  readonly name: string;
  readonly heading: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** `head` names the row, and `numbered` by a number; `number` stands to the right, `line` is never broken, `value` anywhere; `prose` is what somebody wrote. */
  readonly look?: 'head' | 'numbered' | 'number' | 'line' | 'value' | 'prose';
  /** Where its heading leads: the same list in this order. */
  readonly order?: { readonly href: string; readonly now: 'ascending' | 'descending' | null };
  /** Of all rows, in a last line of the table. */
  readonly total?: ComponentChildren;
}

interface ListProps<Row> {
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A list that becomes a card for each row on a narrow screen: every cell carries its heading. */
export function CardList<Row>(
  props: ListProps<Row> & {
    readonly caption: string;
    /** Id of the caption where it is seen, as the heading of what has none besides; heard alone when left out. */
    readonly captionId?: string;
  },
): VNode {
  const { caption, captionId } = props;
  return (
    <table class="ds-table cards" data-size="sm" data-color="neutral" data-hover>
      <caption id={captionId} class={captionId === undefined ? 'ds-sr-only' : undefined}>
        {caption}
      </caption>
      <Rows {...props} areCards />
    </table>
  );
}

/** A list that scrolls sideways where there is no room for it. */
export function ListTable<Row>(
  props: ListProps<Row> & {
    readonly captionId: string;
    readonly caption: ComponentChildren;
    /** Whether a heading says the same already. */
    readonly isCaptionHidden?: boolean;
    readonly hint?: string;
  },
): VNode {
  const { captionId, caption, isCaptionHidden = false, hint } = props;
  return (
    <TableRegion
      captionId={captionId}
      caption={isCaptionHidden ? <span class="ds-sr-only">{caption}</span> : caption}
      {...(hint !== undefined && { hint })}
    >
      <Rows {...props} />
    </TableRegion>
  );
}

function Rows<Row>({
  columns,
  rows,
  keyOf,
  areCards = false,
}: ListProps<Row> & { readonly areCards?: boolean }): VNode {
  const hasTotal = columns.some(({ total }) => total !== undefined);
  return (
    <>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.name} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <Cell key={column.name} column={column} isInCard={areCards}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {hasTotal && (
        <tfoot>
          <tr>
            {columns.map((column) => (
              <Cell key={column.name} column={column} isInCard={areCards}>
                {column.total}
              </Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </>
  );
}

function Heading<Row>({ column }: { readonly column: ListColumn<Row> }): VNode {
  const { heading, look, order } = column;
  return (
    <th scope="col" class={isNumber(look) ? 'number' : undefined} aria-sort={order?.now ?? undefined}>
      {order === undefined ? (
        heading
      ) : (
        <a class="order" href={order.href}>
          {heading}
        </a>
      )}
    </th>
  );
}

const LOOKS = {
  head: '',
  numbered: 'number',
  number: 'number',
  line: 'nowrap',
  value: 'value',
  prose: 'prose sentence',
} as const;

const isNumber = (look: keyof typeof LOOKS | undefined): boolean =>
  look !== undefined && LOOKS[look] === 'number';

function Cell<Row>(props: {
  readonly column: ListColumn<Row>;
  /** Where there is no row of headings above it. */
  readonly isInCard: boolean;
  readonly children: ComponentChildren;
}): VNode {
  const { column, isInCard, children } = props;
  const { name, heading, look } = column;
  const classes = [isInCard ? `cell-${name}` : '', look === undefined ? '' : LOOKS[look]].filter(Boolean);
  const attributes = {
    ...(classes.length > 0 && { class: classes.join(' ') }),
    ...(isInCard && { 'data-heading': heading }),
  };
  if (look !== 'head' && look !== 'numbered') return <td {...attributes}>{children}</td>;
  return (
    <th scope="row" {...attributes}>
      {children}
    </th>
  );
}
