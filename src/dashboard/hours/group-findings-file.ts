import { dayCell, measureCell } from '../../platform/file-cells.js';
import { type DownloadedTable, tableOf } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { RULES } from '../../rules/catalogue.js';
import { stateName } from '../../wording/names.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { EXPORT_TEXTS } from '../exports/export.texts.js';
import { LIST_TEXTS } from '../violation.texts.js';
import type { GroupFinding } from './group-findings.service.js';
import { GROUP_FINDINGS_TEXTS } from './group-findings.texts.js';

/** Findings of a group to be taken away, with numbers in the place of names as on the page; what was measured in the unit named beside it. */
export function groupFindingsFile(
  findings: Promise<readonly GroupFinding[]>,
  language: Language,
): DownloadedTable {
  const say = speak(LIST_TEXTS, language);
  const own = speak(GROUP_FINDINGS_TEXTS, language);
  const more = speak(EXPORT_TEXTS, language);
  return tableOf(
    { name: own('fileName'), language },
    [
      { heading: say('date'), width: 12, cell: ({ anchorDate }) => dayCell(anchorDate) },
      { heading: say('state'), width: 22, cell: ({ state }) => stateName(state, language) },
      { heading: say('employee'), width: 14, cell: ({ number }) => own('number', { number }) },
      { heading: say('unit'), width: 26, cell: ({ place }) => place ?? own('otherUnits') },
      { heading: say('rule'), width: 30, cell: ({ rule }) => speak(RULE_NAMES, language)(rule) },
      { heading: more('code'), width: 16, cell: ({ rule }) => rule },
      { heading: say('measured'), width: 10, cell: ({ rule, measured }) => shown(rule, measured) },
      { heading: say('limit'), width: 10, cell: ({ rule, limit }) => shown(rule, limit) },
      { heading: more('measuredIn'), width: 12, cell: ({ rule }) => more(RULES[rule].shownIn) },
      { heading: say('origin'), width: 22, cell: ({ origin }) => say(origin) },
    ],
    findings,
  );
}

const shown = (rule: GroupFinding['rule'], value: number): number => measureCell(value, RULES[rule].shownIn);
