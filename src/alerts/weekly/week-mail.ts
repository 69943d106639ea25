import { type Language, speak, type Speak } from '../../platform/i18n/texts.js';
import { formatDate, formatNumber } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import type { WeekCount, WeekFacts } from '../alert-facts.js';
import { type Block, type MailContent, NONE } from '../mail/mail-text.js';
import { WEEK_WORDS } from './week-words.js';

export interface WeekMail {
  readonly language: Language;
  readonly name: string;
  readonly facts: WeekFacts;
  /** Address of the product, without a slash at the end. */
  readonly address: string;
}

type Say = Speak<typeof WEEK_WORDS>;

/** HR's summary of a week: counts by unit and by type, and nobody's name. */
export function weekMail({ language, name, facts, address }: WeekMail): MailContent {
  const say = speak(WEEK_WORDS, language);
  const rules = speak(RULE_NAMES, language);
  const span = { from: formatDate(language, facts.from), to: formatDate(language, facts.to) };
  const ofRule = (rule: (typeof facts.rules)[number]['rule']): string =>
    rule === null ? say('otherRules') : rules(rule);
  return {
    language,
    subject: say('subject', span),
    preheader: say('preheader', totals(facts)),
    blocks: [
      { kind: 'text', text: say('greeting', { name }) },
      { kind: 'text', text: say('intro', span) },
      ...(facts.units.length === 0
        ? [{ kind: 'text' as const, text: say('nothing') }]
        : [
            { kind: 'heading' as const, text: say('byUnit') },
            table(say('unit'), facts.units, ({ unit }) => unit, language, say),
            { kind: 'heading' as const, text: say('byType') },
            table(say('type'), facts.rules, ({ rule }) => ofRule(rule), language, say),
          ]),
      ...late(facts, address, say),
      ...troubles(facts, address, say),
      { kind: 'link', text: say('list'), href: `${address}/violations` },
      { kind: 'small', text: say('why') },
    ],
  };
}

function table<T extends WeekCount>(
  first: string,
  rows: readonly T[],
  nameOf: (row: T) => string,
  language: Language,
  say: Say,
): Block {
  const figure = (value: number): string => (value === 0 ? NONE : formatNumber(language, value));
  return {
    kind: 'table',
    head: [first, say('found'), say('open'), say('overdue'), say('foreseen')],
    rows: rows.map((row) => [nameOf(row), ...[row.found, row.open, row.overdue, row.foreseen].map(figure)]),
  };
}

const totals = ({ units }: WeekFacts): Record<'found' | 'open' | 'overdue', number> => ({
  found: sum(units.map(({ found }) => found)),
  open: sum(units.map(({ open }) => open)),
  overdue: sum(units.map(({ overdue }) => overdue)),
});

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** How many measures are late; whose and about whom stands on the pages. */
const late = ({ measuresDue = 0 }: WeekFacts, address: string, say: Say): Block[] =>
  measuresDue === 0
    ? []
    : [
        { kind: 'text', text: say('measures', { count: measuresDue }) },
        { kind: 'link', text: say('toMeasures'), href: `${address}/violations?state=measures-due` },
      ];

/** What has not reached anybody, so that HR sees it without looking. */
const troubles = ({ undelivered, toNobody }: WeekFacts, address: string, say: Say): Block[] =>
  undelivered + toNobody === 0
    ? []
    : [
        { kind: 'text', text: say('troubles', { undelivered, toNobody }) },
        { kind: 'link', text: say('log'), href: `${address}/alerts?state=failed` },
      ];
