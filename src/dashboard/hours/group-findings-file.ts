import type { Cell } from '../../platform/csv.js';
import { dayCell, measureCell } from '../../platform/file-cells.js';
import { type DownloadedTable, tableOf } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { RULES } from '../../rules/catalogue.js';
import { stateName } from '../../wording/names.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { EXPORT_TEXTS } from '../exports/export.texts.js';
import { LIST_TEXTS } from '../violation.texts.js';
import type { GroupFinding, GroupFindingsPage } from './group-findings.service.js';
import { GROUP_FINDINGS_TEXTS } from './group-findings.texts.js';

/**
 * Findings of a group to be taken away, with numbers in the place of names as on the page; what was measured in the unit
 * named beside it. Its last row says of how many persons nothing is told, or the file would be taken for the whole.
 */
export function groupFindingsFile(page: GroupFindingsPage, language: Language): DownloadedTable {
  const say = speak(LIST_TEXTS, language);
  const own = speak(GROUP_FINDINGS_TEXTS, language);
  const more = speak(EXPORT_TEXTS, language);
  const table = tableOf<GroupFinding>(
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
    Promise.resolve(page.findings),
  );
  const { leftOut } = page;
  return leftOut === 0 ? table : { ...table, rows: withLast(table.rows, own('leftOut', { count: leftOut })) };
}

async function* withLast(
  rows: AsyncIterable<readonly Cell[]>,
  text: string,
): AsyncGenerator<readonly Cell[]> {
  yield* rows;
  yield [null, null, text];
}

const shown = (rule: GroupFinding['rule'], value: number): number => measureCell(value, RULES[rule].shownIn);
