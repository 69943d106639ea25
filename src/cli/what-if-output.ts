import Table from 'cli-table3';
import { type Language, speak } from '../platform/i18n/texts.js';
import { RULES } from '../rules/catalogue.js';
import type { RuleCode } from '../rules/rule.js';
import { HOUR, MINUTE } from '../time/civil.js';
import type { WhatIfAnswer } from '../violations/what-if.service.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import { cell } from './check-csv.js';
import { limitMeasure } from '../workforce/in-words/limit-lines.js';
import { WHAT_IF_TEXTS } from './what-if-words.js';

type Difference = WhatIfAnswer['differences'][number];
type Said = Difference['onRecord'];

const PLAIN = { head: [], border: [], compact: true };
const UNITS = { hours: HOUR, minutes: MINUTE, count: 1, share: 1 } as const;

/** For a person in a terminal: how many, and then each difference. */
export function whatIfAsText(answer: WhatIfAnswer, withoutAgreements: boolean, language: Language): string {
  const say = speak(WHAT_IF_TEXTS, language);
  const { first, last, employees, rulebook, onRecord, whatIf, differences } = answer;
  const agreements = withoutAgreements ? 'none' : 'all';
  const summary = say('summary', {
    month: first === last ? first : `${first} – ${last}`,
    employees,
    rulebook,
    agreements,
    onRecord: onRecord.all,
    onRecordInTable: onRecord.inTable,
    whatIf: whatIf.all,
    whatIfInTable: whatIf.inTable,
  });
  if (differences.length === 0) return `${summary}\n${say('none')}`;
  const names = speak(RULE_NAMES, language);
  const heads = ['employee', 'date', 'type', 'change', 'recorded', 'would'] as const;
  const table = new Table({ head: heads.map((head) => say(head)), style: PLAIN });
  for (const one of differences) {
    const { employee, date, rule, change } = one;
    table.push([
      employee,
      date,
      names(rule),
      say(change),
      shown(rule, one.onRecord, language),
      shown(rule, one.whatIf, language),
    ]);
  }
  return `${summary}\n${table.toString()}`;
}

function shown(rule: RuleCode, said: Said, language: Language): string {
  if (said === null) return '–';
  const { shownIn } = RULES[rule];
  const measure = (value: number): string =>
    limitMeasure({ unit: shownIn }, value / UNITS[shownIn], language);
  return `${measure(said.measured)} (${measure(said.limit)})`;
}

/** With figures in the unit of the rule, hours for most, for other programs. */
export const whatIfAsJson = (answer: WhatIfAnswer, withoutAgreements: boolean): string =>
  JSON.stringify(
    {
      ...answer,
      agreements: withoutAgreements ? 'none' : 'as registered',
      differences: answer.differences.map((one) => ({
        employee: one.employee,
        date: one.date,
        rule: one.rule,
        change: one.change,
        unit: RULES[one.rule].shownIn,
        onRecord: inUnit(one.rule, one.onRecord),
        whatIf: inUnit(one.rule, one.whatIf),
      })),
    },
    null,
    2,
  );

function inUnit(rule: RuleCode, said: Said): Said {
  if (said === null) return null;
  const by = UNITS[RULES[rule].shownIn];
  return { measured: said.measured / by, limit: said.limit / by };
}

export function whatIfAsCsv({ differences }: WhatIfAnswer): string {
  const heads =
    'employee;date;rule;change;unit;measured_on_record;limit_on_record;measured_what_if;limit_what_if';
  const rows = differences.map((one) =>
    [
      one.employee,
      one.date,
      one.rule,
      one.change,
      RULES[one.rule].shownIn,
      ...cellsOf(inUnit(one.rule, one.onRecord)),
      ...cellsOf(inUnit(one.rule, one.whatIf)),
    ]
      .map(cell)
      .join(';'),
  );
  return [heads, ...rows].join('\n');
}

const cellsOf = (said: Said): (number | null)[] => [said?.measured ?? null, said?.limit ?? null];
