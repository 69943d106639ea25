import type { VNode } from 'preact';
import type { AuditRow } from '../../access/audit/audit-entries.query.js';
import { CardList } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { momentWithYear } from '../../wording/moment.js';
import { detailText } from './audit-details.js';
import { actorOf } from '../../access/audit/audit-actor.js';
import { ACTION_NAMES, AUDIT_TEXTS } from './audit.texts.js';

/** Rows that become cards on a narrow screen. What a person is shown of the own entries leaves whom and details out. */
export function EntryTable(props: {
  readonly rows: readonly AuditRow[];
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
        cell: (row: AuditRow) => CELLS[name](row, language, clock),
      }))}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}

type Column = 'when' | 'who' | 'what' | 'whom' | 'outcome' | 'details';

const CELLS: Readonly<Record<Column, (row: AuditRow, language: Language, clock: LocalClock) => string>> = {
  when: ({ at }, language, clock) => momentWithYear(Math.floor(at.getTime() / 1000), clock, language),
  who: actorOf,
  what: ({ action }, language) => speak(ACTION_NAMES, language)(action),
  whom: ({ employee, employeeName }) =>
    employee === null || employeeName === null ? (employee ?? '') : `${employeeName} (${employee})`,
  outcome: ({ outcome }, language) => speak(AUDIT_TEXTS, language)(outcome),
  details: ({ detail }, language) => detailText(detail, language),
};
