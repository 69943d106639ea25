import type { Development, PeriodFigures } from '../../indicators/development.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import type { PeopleFigures, PeopleMonth } from '../../indicators/people-figures.js';
import type { NavFigures, NavSickLeave, SickLeave } from '../../indicators/sick-leave-figures.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatMonth } from '../../wording/format.js';
import { numberCell, percentCell, words } from '../formats/cells.js';
import type { Cell, ReportTable } from '../formats/report-block.js';
import { REPORT_WORDS } from '../report-words.js';
import { DEVELOPMENT_WORDS } from './development-words.js';

type Table = Pick<ReportTable, 'columns' | 'rows' | 'hasTotal' | 'widths'>;
type Row = ReportTable['rows'][number];

/** How many of whom a figure is. */
export const checkedCell = (
  { evaluated, employed }: { readonly evaluated: number; readonly employed: number },
  language: Language,
): Cell => ({
  ...numberCell(evaluated, language),
  text: speak(DEVELOPMENT_WORDS, language)('ofEmployed', { evaluated, employed }),
});

const EMPTY = words('');

/** Standby, call-outs, extra work and breaches per 100 shifts by month; the last row is the year to date. */
export function workTable({ months, year }: Development, language: Language): Table {
  const say = speak(DEVELOPMENT_WORDS, language);
  const row = (heading: string, period: PeriodFigures, checked: Cell): Row => [
    heading,
    checked,
    numberCell(period.callouts, language),
    numberCell(period.calloutHours, language),
    numberCell(period.standbyHours, language),
    numberCell(period.extraHours, language),
    numberCell(period.workedShifts, language),
    numberCell(period.per100Shifts, language, 1),
  ];
  return {
    hasTotal: true,
    widths: [21, 19, 17, 17, 17, 12, 18],
    columns: [
      speak(FIGURE_WORDS, language)('month'),
      say('checked'),
      say('callouts'),
      say('calloutHours'),
      say('standbyHours'),
      say('extraHours'),
      say('shifts'),
      say('per100'),
    ],
    rows: [
      ...months.map((each) =>
        row(
          formatMonth(language, each.month),
          each,
          each.coverage ? checkedCell(each.coverage, language) : EMPTY,
        ),
      ),
      row(speak(REPORT_WORDS, language)('yearToDate'), year, EMPTY),
    ],
  };
}

const SICK_PARTS = ['total', 'short', 'long', 'selfCertified', 'doctorCertified'] as const;

/**
 * Sick leave in percent, by length and by who certified it. Beside it the total as NAV rounds
 * it, which is not to be had from two decimals; not in reports of months closed earlier.
 */
export function sickTable({ development, navSickLeave: nav }: SickReport, language: Language): Table {
  const { months, year } = development;
  const say = speak(DEVELOPMENT_WORDS, language);
  const row = (heading: string, { sickLeave }: PeriodFigures, rounded: NavSickLeave): Row => [
    heading,
    ...SICK_PARTS.map((part) => sickCell(sickLeave, part, language)),
    ...(nav
      ? [rounded ? percentCell(rounded.total, language, 1) : sickCell(sickLeave, 'total', language)]
      : []),
  ];
  const navOf = (month: string): NavSickLeave =>
    nav?.months.find((each) => each.month === month)?.sickLeave ?? null;
  return {
    hasTotal: true,
    widths: nav ? [19, 22, 22, 20, 20, 19] : [22, 22, 22, 22, 22],
    columns: [
      speak(FIGURE_WORDS, language)('month'),
      ...SICK_PARTS.map((part) => say(part)),
      ...(nav ? [say('nav')] : []),
    ],
    rows: [
      ...months.map((each) => row(formatMonth(language, each.month), each, navOf(each.month))),
      row(speak(REPORT_WORDS, language)('yearToDate'), year, nav?.year ?? null),
    ],
  };
}

interface SickReport {
  readonly development: Development;
  readonly navSickLeave?: NavFigures | undefined;
}

function sickCell(sickLeave: SickLeave, part: (typeof SICK_PARTS)[number], language: Language): Cell {
  if (sickLeave.status === 'shown') return percentCell(sickLeave[part], language, 2);
  if (sickLeave.status === 'no-data') return numberCell(null, language);
  return words(speak(DEVELOPMENT_WORDS, language)('masked'));
}

/** Persons with breaches, incidents, who was employed at the end of the month, and who began in it. */
export function peopleTable({ months, year }: PeopleFigures, language: Language): Table {
  const say = speak(DEVELOPMENT_WORDS, language);
  return {
    hasTotal: true,
    widths: [22, 22, 18, 18, 20, 18],
    columns: [
      speak(FIGURE_WORDS, language)('month'),
      say('withBreach'),
      say('incidents'),
      say('permanent'),
      say('others'),
      say('fte'),
      say('hires'),
    ],
    rows: [
      ...months.map((each) => peopleRow(each, language)),
      [
        speak(REPORT_WORDS, language)('yearToDate'),
        numberCell(year.withBreach, language),
        numberCell(year.incidents, language),
        EMPTY,
        EMPTY,
        EMPTY,
        numberCell(year.hires, language),
      ],
    ],
  };
}

function peopleRow(people: PeopleMonth, language: Language): Row {
  const { month, withBreach, incidents, employed, hires } = people;
  const persons = employed.reduce((sum, kind) => sum + kind.persons, 0);
  const permanent = employed.find(({ employment }) => employment === 'permanent')?.persons ?? 0;
  return [
    formatMonth(language, month),
    numberCell(withBreach, language),
    numberCell(incidents, language),
    numberCell(permanent, language),
    numberCell(persons - permanent, language),
    equivalentsCell(people, language),
    numberCell(hires, language),
  ];
}

/** Reports of months that were closed earlier have the sum of their kinds, all of them told. */
function equivalentsCell({ employed, fullTimeEquivalents }: PeopleMonth, language: Language): Cell {
  if (fullTimeEquivalents === null) return words(speak(DEVELOPMENT_WORDS, language)('masked'));
  const hundredths = employed.reduce(
    (sum, kind) => sum + Math.round((kind.fullTimeEquivalents ?? 0) * 100),
    0,
  );
  return numberCell(fullTimeEquivalents ?? hundredths / 100, language, 1);
}
