import { stringify } from 'yaml';
import type { ApiToken } from '../../access/api-token.entity.js';
import type { TokenUnit } from '../../access/api-token.js';
import { dayCell } from '../../platform/file-cells.js';
import { type DownloadedTable, tableOf } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { RULES_TEXTS } from '../../workforce/in-words/rules-words.js';
import type { Rulebook } from '../../workforce/rulebook-file.js';
import { capitalised } from '../../wording/format.js';
import type { GoalRow, RegisteredRow } from './goals.query.js';
import { GOAL_TEXTS, goalName } from './goals.texts.js';
import { MAPPING_PAGE_TEXTS } from './mappings.texts.js';
import { limitRows } from './rulebooks.js';
import { RULEBOOK_TEXTS } from './rulebooks.texts.js';
import type { MappingLists } from './set-up-views.service.js';
import { tokenState, unitOf } from './token-words.js';
import { TOKEN_PAGE_TEXTS } from './tokens.texts.js';

/** Goals with the days they hold, to be taken away; one that no other follows has no last day. */
export function goalTable(goals: Promise<readonly GoalRow[]>, language: Language): DownloadedTable {
  const say = speak(GOAL_TEXTS, language);
  return tableOf(
    { name: say('goalFile'), language },
    [
      { heading: say('indicator'), width: 40, cell: ({ indicator }) => goalName(indicator, language) },
      { heading: say('below'), width: 12, cell: ({ below }) => below },
      { heading: say('from'), width: 12, cell: ({ from }) => dayCell(from) },
      { heading: say('until'), width: 12, cell: ({ until }) => until && dayCell(until) },
    ],
    goals,
  );
}

/** From when figures are registered, to be taken away. */
export function registeredTable(
  registered: Promise<readonly RegisteredRow[]>,
  language: Language,
): DownloadedTable {
  const say = speak(GOAL_TEXTS, language);
  return tableOf(
    { name: say('registeredFile'), language },
    [
      { heading: say('indicator'), width: 40, cell: ({ indicator }) => goalName(indicator, language) },
      { heading: say('from'), width: 12, cell: ({ from }) => dayCell(from) },
    ],
    registered,
  );
}

/** Every mapping with what it says and why it cannot be read, to be taken away in the order of the page. */
export function mappingTable(lists: Promise<MappingLists>, language: Language): DownloadedTable {
  const say = speak(MAPPING_PAGE_TEXTS, language);
  return tableOf(
    { name: say('fileName'), language },
    [
      { heading: say('name'), width: 26, cell: ({ name }) => name },
      { heading: say('from'), width: 24, cell: ({ from }) => say(from) },
      { heading: say('says'), width: 60, cell: ({ text }) => stringify(text) },
      { heading: say('wrong'), width: 40, cell: ({ wrong }) => wrong },
    ],
    lists.then(({ broken, kept, presets }) => [
      ...broken.map(({ name, text, reason }) => ({
        ...{ name, text, wrong: reason[language], from: 'kept' as const },
      })),
      ...kept.map((mapping) => ({ name: mapping.name, text: mapping, wrong: null, from: 'kept' as const })),
      ...presets.map((mapping) => ({
        ...{ name: mapping.name, text: mapping, wrong: null, from: 'presets' as const },
      })),
    ]),
  );
}

/** Every token with what it may, until when, and how it stands, to be taken away: never what proves it. */
export function tokenTable(
  tokens: Promise<readonly ApiToken[]>,
  { units, now }: { readonly units: Promise<readonly TokenUnit[]>; readonly now: Date },
  language: Language,
): DownloadedTable {
  const say = speak(TOKEN_PAGE_TEXTS, language);
  const day = (at: Date): Date => dayCell(at.toISOString().slice(0, 'YYYY-MM-DD'.length));
  return tableOf(
    { name: say('fileName'), language },
    [
      { heading: say('name'), width: 30, cell: ({ token }) => token.name },
      { heading: say('id'), width: 20, cell: ({ token }) => token.id },
      { heading: say('scopes'), width: 40, cell: ({ token }) => token.scopes.join(', ') },
      { heading: say('unit'), width: 26, cell: ({ token, names }) => unitOf(token, names, language) },
      { heading: say('madeOn'), width: 12, cell: ({ token }) => day(token.createdAt) },
      { heading: say('until'), width: 12, cell: ({ token }) => day(token.expiresAt) },
      {
        heading: say('used'),
        width: 12,
        cell: ({ token: { lastUsedOn } }) => lastUsedOn && dayCell(lastUsedOn),
      },
      { heading: say('state'), width: 18, cell: ({ token }) => say(tokenState(token, now)) },
    ],
    Promise.all([tokens, units]).then(([rows, all]) => {
      const names = new Map(all.map(({ id, name }) => [id, name]));
      return rows.map((token) => ({ token, names }));
    }),
  );
}

/** Every limit of a rulebook with clause, dates, how sure it is, and who may grant another, to be taken away. */
export function limitTable(rulebook: Rulebook, language: Language): DownloadedTable {
  const say = speak(RULES_TEXTS, language);
  const page = speak(RULEBOOK_TEXTS, language);
  const heading = (name: 'rule' | 'limit' | 'from' | 'clause' | 'evidence'): string =>
    capitalised(language, say(name));
  return tableOf(
    { name: `${rulebook.rulebook}-${rulebook.version}`, language },
    [
      { heading: heading('rule'), width: 40, cell: ({ rule }) => rule },
      { heading: page('whom'), width: 30, cell: ({ whom }) => whom },
      { heading: heading('limit'), width: 20, cell: ({ limit }) => limit },
      { heading: heading('from'), width: 24, cell: ({ from }) => from },
      { heading: heading('clause'), width: 24, cell: ({ clause }) => clause },
      { heading: heading('evidence'), width: 50, cell: ({ evidence }) => evidence },
      { heading: page('others'), width: 60, cell: ({ others }) => others.join('\n') },
    ],
    Promise.resolve(limitRows(rulebook, language)),
  );
}
