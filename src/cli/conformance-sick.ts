import { percentTenths } from '../rules/percentage.js';
import { Ratio } from '../rules/ratio.js';
import {
  rosteredOn,
  sickLeave,
  workingDaysOf,
  type AgreedOn,
  type DaySpan,
  type SickEpisode,
  type SickLeaveDays,
  type SickSpan,
} from '../rules/sick-leave.js';
import { HOUR, monthDays } from '../time/civil.js';
import {
  BrokenCase,
  type Answer,
  type CasePerson,
  type CaseProfile,
  type WorkedCase,
} from './conformance-case.js';
import { dayOf, percentText, required } from './conformance-facts.js';
import { rounded } from './conformance-figures.js';

/** Shares and grades as whole millionths: a product of two is whole as well, and a month of them is exact. */
const WHOLE = 1_000_000;

/** Below this the indicator is met, judged by the value that is shown (spec 3.6). */
const INDICATOR_TENTHS = 50;

/** Sick leave of some persons in a month (spec 5). */
export function sickAnswer({ input, profile }: WorkedCase): Answer {
  const month = monthOf(required(input.month, 'input.month'));
  const persons = required(input.persons, 'input.persons').map((person, index) => ({
    id: person.id,
    ...personAnswer(person, `input.persons[${index}]`, month, profile),
  }));
  const sum = (part: keyof SickLeaveDays): Ratio =>
    amount(
      persons.reduce((total, { days }) => total + BigInt(days[part]), 0n),
      profile.sick_method,
    );
  const [agreed, short, long] = [sum('agreed'), sum('short'), sum('long')];
  const lost = short.plus(long);
  const total = percentTenths(lost, agreed);
  return {
    verdict: 'value',
    ...inUnit(profile.sick_method, { agreed, lost, short, long }),
    total_pct: percentText(total),
    short_pct: percentText(percentTenths(short, agreed)),
    long_pct: percentText(percentTenths(long, agreed)),
    episodes: persons.flatMap(({ id, episodes }) =>
      episodes.map((episode) => episodeRow(id, episode, profile.sick_method)),
    ),
    indicator_lt_5: total === null ? null : total < INDICATOR_TENTHS ? 'met' : 'not_met',
  };
}

type Method = CaseProfile['sick_method'];

function monthOf(month: string): DaySpan {
  const days = monthDays(month);
  if (days === null) throw new BrokenCase(`input.month: "${month}" is no month like 2025-12`);
  return { fromDay: days.from, untilDay: days.to };
}

function personAnswer(
  person: CasePerson,
  field: string,
  month: DaySpan,
  profile: CaseProfile,
): ReturnType<typeof sickLeave> {
  const sick = person.sick.map((spell, index): SickSpan => ({
    ...spanOf(spell, `${field}.sick[${index}]`),
    grade: millionths(spell.grade),
    certificate: null,
  }));
  const leave = person.leave.map((spell, index) => spanOf(spell, `${field}.leave[${index}]`));
  const agreedOn = profile.sick_method === 'roster_hours' ? roster(person, field) : position(person, field);
  return sickLeave(month, agreedOn, sick, {
    split: profile.split_mode,
    wholeGrade: WHOLE,
    leave: profile.subtract_leave ? leave : [],
  });
}

const millionths = (share: number): number => Math.round(share * WHOLE);

/** Both dates of a case are inside. */
function spanOf({ from, to }: { from: string; to: string }, field: string): DaySpan {
  const span = { fromDay: dayOf(from, `${field}.from`), untilDay: dayOf(to, `${field}.to`) + 1 };
  if (span.untilDay <= span.fromDay) throw new BrokenCase(`${field}.to: "${to}" is before "${from}"`);
  return span;
}

const position = ({ fte, from, to }: CasePerson, field: string): AgreedOn =>
  workingDaysOf([
    {
      fromDay: from === undefined ? Number.NEGATIVE_INFINITY : dayOf(from, `${field}.from`),
      untilDay: to === undefined ? Number.POSITIVE_INFINITY : dayOf(to, `${field}.to`) + 1,
      share: millionths(fte),
    },
  ]);

function roster(person: CasePerson, field: string): AgreedOn {
  const seconds = new Map<number, number>();
  for (const [index, { date, hours }] of person.roster.entries()) {
    const day = dayOf(date, `${field}.roster[${index}].date`);
    seconds.set(day, (seconds.get(day) ?? 0) + Math.round(hours * HOUR));
  }
  return rosteredOn(seconds);
}

/** Days, or hours of a roster. */
const amount = (sum: bigint | number, method: Method): Ratio =>
  Ratio.of(sum, method === 'roster_hours' ? WHOLE * HOUR : BigInt(WHOLE) ** 2n);

function inUnit(method: Method, sums: Readonly<Record<string, Ratio>>): Answer {
  const unit = method === 'roster_hours' ? 'h' : 'days';
  return Object.fromEntries(Object.entries(sums).map(([name, sum]) => [`${name}_${unit}`, rounded(sum)]));
}

const episodeRow = (
  id: string,
  { calendarDays, kind, short, long }: SickEpisode,
  method: Method,
): unknown => [id, calendarDays, kind, rounded(amount(short + long, method))];
