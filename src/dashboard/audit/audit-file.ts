import { type AuditAction, LIST_LOOKS } from '../../access/audit/audit-actions.js';
import { actorOf } from '../../access/audit/audit-actor.js';
import type { AuditRow } from '../../access/audit/audit-entries.query.js';
import { momentCell } from '../../platform/file-cells.js';
import { type DownloadedTable, type FileColumn, tableOf } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { detailText } from './audit-details.js';
import { ACTION_NAMES, AUDIT_TEXTS } from './audit.texts.js';
import { OWN_LOOKS_TEXTS } from './own-looks.texts.js';

/** The log to be taken away, with the columns of its page. */
export function auditFile(
  rows: AsyncIterable<AuditRow>,
  clock: LocalClock,
  language: Language,
): DownloadedTable {
  const say = speak(AUDIT_TEXTS, language);
  return tableOf(
    { name: say('fileName'), language },
    [
      ...lookColumns(clock, language),
      { heading: say('whomHint'), width: 16, cell: ({ employee }) => employee },
      { heading: say('whom'), width: 26, cell: ({ employeeName }) => employeeName },
      { heading: say('outcome'), width: 12, cell: ({ outcome }) => say(outcome) },
      { heading: say('details'), width: 50, cell: ({ detail }) => detailText(detail, language) },
    ],
    rows,
  );
}

/** What a person is shown of the looks at themselves. */
export const ownLooksFile = (
  rows: AsyncIterable<AuditRow>,
  clock: LocalClock,
  language: Language,
): DownloadedTable =>
  tableOf(
    { name: speak(OWN_LOOKS_TEXTS, language)('ownFileName'), language },
    [
      ...lookColumns(clock, language),
      {
        heading: speak(OWN_LOOKS_TEXTS, language)('reach'),
        width: 18,
        cell: ({ action }) => speak(OWN_LOOKS_TEXTS, language)(isOfList(action) ? 'inList' : 'ofOne'),
      },
    ],
    rows,
  );

const isOfList = (action: AuditAction): boolean => (LIST_LOOKS as readonly AuditAction[]).includes(action);

function lookColumns(clock: LocalClock, language: Language): readonly FileColumn<AuditRow>[] {
  const say = speak(AUDIT_TEXTS, language);
  return [
    { heading: say('when'), width: 20, isMoment: true, cell: ({ at }) => momentCell(at, clock) },
    { heading: say('who'), width: 26, cell: (row) => actorOf(row, language) },
    { heading: say('what'), width: 40, cell: ({ action }) => speak(ACTION_NAMES, language)(action) },
  ];
}
