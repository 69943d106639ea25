import type { VNode } from 'preact';
import type { AuditRow } from '../../access/audit/audit-entries.query.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { momentWithYear } from '../../wording/moment.js';
import { detailText } from './audit-details.js';
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
    <table class="ds-table cards" data-size="sm" data-color="neutral">
      <caption class="ds-sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {say(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map((column) => (
              <td key={column} data-heading={say(column)}>
                {CELLS[column](row, language, clock)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Column = 'when' | 'who' | 'what' | 'whom' | 'outcome' | 'details';

const CELLS: Readonly<Record<Column, (row: AuditRow, language: Language, clock: LocalClock) => string>> = {
  when: ({ at }, language, clock) => momentWithYear(Math.floor(at.getTime() / 1000), clock, language),
  who: actorOf,
  what: ({ action }, language) => speak(ACTION_NAMES, language)(action),
  whom: ({ employee, employeeName }) => (employee === null ? '' : `${employeeName ?? ''} (${employee})`),
  outcome: ({ outcome }, language) => speak(AUDIT_TEXTS, language)(outcome),
  details: ({ detail }, language) => detailText(detail, language),
};

const ROLES = ['hr', 'reader', 'command-line', 'system', 'schedule', 'unknown'] as const;

/** A name where there is one; else what the id says. */
function actorOf({ actor, actorName }: AuditRow, language: Language): string {
  const say = speak(AUDIT_TEXTS, language);
  const role = ROLES.find((each) => each === actor);
  if (role) return say(role);
  if (actorName === null) return actor;
  return actor.startsWith('token:') ? say('program', { name: actorName }) : actorName;
}
