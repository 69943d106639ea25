import { dayCell, hoursCell, measureCell, momentCell } from '../../platform/file-cells.js';
import { type DownloadedTable, tableOf } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { RULES } from '../../rules/catalogue.js';
import { isoWeek } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import { KIND_NAMES, RULE_NAMES } from '../../wording/rule-words.js';
import { EXPORT_TEXTS } from '../exports/export.texts.js';
import { OBJECTION_STATE_NAMES } from '../objections/objection.texts.js';
import { foundSentence, standingText } from '../violation-sentences.js';
import { LIST_TEXTS } from '../violation.texts.js';
import type { OwnEvent, OwnWeek } from './own-hours.js';
import type { OwnFindingRow } from './own.query.js';
import { OWN_TEXTS } from './own.texts.js';

/** All that was found about whoever asks, to be taken away; what was measured in the unit named beside it. */
export function ownFindingTable(
  rows: AsyncIterable<OwnFindingRow>,
  clock: LocalClock,
  language: Language,
): DownloadedTable {
  const say = speak(LIST_TEXTS, language);
  const own = speak(OWN_TEXTS, language);
  const more = speak(EXPORT_TEXTS, language);
  const shown = (rule: OwnFindingRow['rule'], value: number): number =>
    measureCell(value, RULES[rule].shownIn);
  return tableOf<OwnFindingRow>(
    { name: own('findingFile'), language },
    [
      { heading: say('date'), width: 12, cell: ({ anchorDate }) => dayCell(anchorDate) },
      { heading: say('rule'), width: 30, cell: ({ rule }) => speak(RULE_NAMES, language)(rule) },
      { heading: more('code'), width: 16, cell: ({ rule }) => rule },
      { heading: own('found'), width: 60, cell: (row) => foundSentence(row, clock, language) },
      { heading: say('measured'), width: 10, cell: ({ rule, measured }) => shown(rule, measured) },
      { heading: say('limit'), width: 10, cell: ({ rule, limit }) => shown(rule, limit) },
      { heading: more('measuredIn'), width: 12, cell: ({ rule }) => more(RULES[rule].shownIn) },
      { heading: say('state'), width: 26, cell: (row) => standingText(row, language) },
      {
        heading: own('objection'),
        width: 22,
        cell: ({ objection }) => objection && speak(OBJECTION_STATE_NAMES, language)(objection),
      },
    ],
    rows,
  );
}

/** One's own time of a month, turn by turn, to be taken away. @param month `YYYY-MM` */
export function ownHoursTable(
  weeks: Promise<readonly OwnWeek[]>,
  { month, clock }: { readonly month: string; readonly clock: LocalClock },
  language: Language,
): DownloadedTable {
  const say = speak(OWN_TEXTS, language);
  const at = (seconds: number) => momentCell(new Date(seconds * 1000), clock);
  return tableOf<OwnEvent>(
    { name: `${say('hourFile')}-${month}`, language },
    [
      { heading: say('weekNumber'), width: 8, cell: ({ start }) => isoWeek(clock.dayOf(start)).week },
      { heading: say('kind'), width: 22, cell: ({ kind }) => speak(KIND_NAMES, language)(kind) },
      { heading: say('start'), width: 20, isMoment: true, cell: ({ start }) => at(start) },
      { heading: say('end'), width: 20, isMoment: true, cell: ({ end }) => at(end) },
      {
        heading: say('plannedHours'),
        width: 14,
        cell: ({ planned }) => (planned === null ? null : hoursCell(planned)),
      },
      { heading: say('netHours'), width: 14, cell: ({ net }) => hoursCell(net) },
    ],
    weeks.then((list) => list.flatMap(({ events }) => events)),
  );
}
