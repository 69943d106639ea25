import type { Development, PeriodFigures } from '../../indicators/development.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import type { PeopleFigures, PeopleMonth } from '../../indicators/people-figures.js';
import type { SickLeave } from '../../indicators/sick-leave-figures.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatMonth, formatNumber, formatPercent } from '../../wording/format.js';
import type { Cell, ReportTable } from '../formats/report-block.js';
import { numberText } from '../report-sentences.js';
import { REPORT_WORDS } from '../report-words.js';
import { DEVELOPMENT_WORDS } from './development-words.js';

type Table = Pick<ReportTable, 'columns' | 'rows' | 'hasTotal' | 'widths'>;
type Row = ReportTable['rows'][number];

const number = (value: number | null, language: Language, decimals = 0): Cell => ({
  text: value === null ? numberText(null, language) : formatNumber(language, value, decimals),
  value,
});

/** How many of whom a figure is. */
export const checkedCell = (
  { evaluated, employed }: { readonly evaluated: number; readonly employed: number },
  language: Language,
): Cell => ({
  text: speak(DEVELOPMENT_WORDS, language)('ofEmployed', { evaluated, employed }),
  value: evaluated,
});

const EMPTY: Cell = { text: '', value: null };

/** Standby, call-outs, extra work and breaches per 100 shifts by month; the last row is the year to date. */
export function workTable({ months, year }: Development, language: Language): Table {
  const say = speak(DEVELOPMENT_WORDS, language);
  const row = (heading: string, period: PeriodFigures, checked: Cell): Row => [
    heading,
    checked,
    number(period.callouts, language),
    number(period.calloutHours, language),
    number(period.standbyHours, language),
    number(period.extraHours, language),
    number(period.workedShifts, language),
    number(period.per100Shifts, language, 1),
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

/** Sick leave in percent, by length and by who certified it. */
export function sickTable({ months, year }: Development, language: Language): Table {
  const say = speak(DEVELOPMENT_WORDS, language);
  const row = (heading: string, { sickLeave }: PeriodFigures): Row => [
    heading,
    ...SICK_PARTS.map((part) => sickCell(sickLeave, part, language)),
  ];
  return {
    hasTotal: true,
    widths: [22, 22, 22, 22, 22],
    columns: [speak(FIGURE_WORDS, language)('month'), ...SICK_PARTS.map((part) => say(part))],
    rows: [
      ...months.map((each) => row(formatMonth(language, each.month), each)),
      row(speak(REPORT_WORDS, language)('yearToDate'), year),
    ],
  };
}

function sickCell(sickLeave: SickLeave, part: (typeof SICK_PARTS)[number], language: Language): Cell {
  if (sickLeave.status === 'shown')
    return { text: formatPercent(language, sickLeave[part], 2), value: sickLeave[part] };
  if (sickLeave.status === 'no-data') return number(null, language);
  return { text: speak(DEVELOPMENT_WORDS, language)('masked'), value: null };
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
        number(year.withBreach, language),
        number(year.incidents, language),
        EMPTY,
        EMPTY,
        EMPTY,
        number(year.hires, language),
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
    number(withBreach, language),
    number(incidents, language),
    number(permanent, language),
    number(persons - permanent, language),
    equivalentsCell(people, language),
    number(hires, language),
  ];
}

/** Reports of months that were closed earlier have the sum of their kinds, all of them told. */
function equivalentsCell({ employed, fullTimeEquivalents }: PeopleMonth, language: Language): Cell {
  if (fullTimeEquivalents === null)
    return { text: speak(DEVELOPMENT_WORDS, language)('masked'), value: null };
  const hundredths = employed.reduce(
    (sum, kind) => sum + Math.round((kind.fullTimeEquivalents ?? 0) * 100),
    0,
  );
  return number(fullTimeEquivalents ?? hundredths / 100, language, 1);
}
