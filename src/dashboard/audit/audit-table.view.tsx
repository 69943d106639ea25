import type { ComponentChildren, VNode } from 'preact';
import type { AuditRow, FoldedRow, Persons } from '../../access/audit/audit-entries.query.js';
import { CardList } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { momentWithYear } from '../../wording/moment.js';
import { detailText } from './audit-details.js';
import { actorOf } from '../../access/audit/audit-actor.js';
import { ACTION_NAMES, AUDIT_TEXTS } from './audit.texts.js';

/** Rows that become cards on a narrow screen. What a person is shown of the own entries leaves whom and details out. */
export function EntryTable(props: {
  readonly rows: readonly (AuditRow | FoldedRow)[];
  readonly language: Language;
  readonly clock: LocalClock;
  readonly isWhole?: boolean;
  readonly caption: string;
}): VNode {
  const { rows, language, clock, isWhole = false, caption } = props;
  const say = speak(AUDIT_TEXTS, language);
  const columns = isWhole
    ? (['when', 'who', 'what', 'whom', 'outcome', 'details'] as const)
    : (['when', 'who', 'what'] as const);
  return (
    <CardList
      caption={caption}
      columns={columns.map((name) => ({
        name,
        heading: say(name),
        ...(name === 'when' && { look: 'line' as const }),
        cell: (row: AuditRow | FoldedRow) => CELLS[name](row, language, clock),
      }))}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}

type Column = 'when' | 'who' | 'what' | 'whom' | 'outcome' | 'details';

type Cell = (row: AuditRow | FoldedRow, language: Language, clock: LocalClock) => ComponentChildren;

const CELLS: Readonly<Record<Column, Cell>> = {
  when: ({ at }, language, clock) => momentWithYear(Math.floor(at.getTime() / 1000), clock, language),
  who: actorOf,
  what: ({ action }, language) => speak(ACTION_NAMES, language)(action),
  whom: (row, language) =>
    'persons' in row && row.persons !== null ? (
      <Whom persons={row.persons} language={language} />
    ) : (
      named(row)
    ),
  outcome: ({ outcome }, language) => speak(AUDIT_TEXTS, language)(outcome),
  details: ({ detail }, language) => detailText(detail, language),
};

const named = ({ employee, employeeName }: Pick<AuditRow, 'employee' | 'employeeName'>): string =>
  employee === null || employeeName === null ? (employee ?? '') : `${employeeName} (${employee})`;

/** Everybody whom a look at a list named, folded: a page of a list names fifty. */
function Whom({ persons, language }: { readonly persons: Persons; readonly language: Language }): VNode {
  const { count, shown } = persons;
  const say = speak(AUDIT_TEXTS, language);
  const more = count - shown.length;
  return (
    <details class="named">
      <summary>{say('persons', { count })}</summary>
      {shown.map(named).join(', ')}
      {more > 0 && ` ${say('morePersons', { count: more })}`}
    </details>
  );
}
