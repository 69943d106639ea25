import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LimitKey } from '../../rules/limits.js';
import type { ClockBand, RuleSettings, YouthGroup } from '../../rules/settings.js';
import { formatDay, HOUR, MINUTE } from '../../time/civil.js';
import { formatDate, formatDuration, formatNumber } from '../../wording/format.js';
import { SETTING_READINGS } from './setting-readings.js';
import { SETTING_VALUES } from './setting-words.js';

/** Settings of a rulebook; how standby is converted is a dated value of the law, and no setting. */
export type SettingName = Exclude<keyof RuleSettings, 'standbyFactor'>;

const OVERTIME: readonly LimitKey[] = ['OT_7D', 'OT_WEEK', 'OT_4W', 'OT_52W'];
const TOTALS: readonly LimitKey[] = ['TOTAL_AVG', 'WEEK_CAP'];
const SUNDAYS: readonly LimitKey[] = ['SUNDAY_NEXT', 'SUNDAY_4W', 'SUNDAY_AVG26'];
const NIGHTS: readonly LimitKey[] = ['NIGHT_AVG_4W', 'NIGHT_RISK_8H'];
const ORDINARY: readonly LimitKey[] = ['ORD_DAY', 'ORD_WEEK', 'AVG_ORDINARY'];

/** The limits that are measured with each setting: where a law has none of them, the setting says nothing of it. */
export const MEASURED_WITH: Readonly<Record<SettingName, readonly LimitKey[]>> = {
  dailyRestMode: ['DAILY_REST'],
  dayBoundary: ['DAILY_REST'],
  weeklyRestMode: ['WEEKLY_REST'],
  noDoubleUse: ['WEEKLY_REST'],
  dailyTotalMode: ['DAILY_TOTAL'],
  overtimeBasis: OVERTIME,
  overtimeFourWeeks: ['OT_4W'],
  overtimeBlockStart: ['OT_4W'],
  overtimeYear: ['OT_52W'],
  shiftDate: [...OVERTIME, ...ORDINARY, ...TOTALS, ...NIGHTS, 'DAILY_TOTAL'],
  weekSums: [...TOTALS, 'ORD_WEEK', 'AVG_ORDINARY'],
  totalAverageWeeks: ['TOTAL_AVG'],
  absenceNeutral: ['TOTAL_AVG'],
  standbyInTotal: TOTALS,
  calloutInStandbyBase: [...TOTALS, 'ORD_WEEK', 'AVG_ORDINARY'],
  sundaySequence: SUNDAYS,
  sundayZone: SUNDAYS,
  sundayMinimum: SUNDAYS,
  night: NIGHTS,
  nightWork: NIGHTS,
  regularNights: ['NIGHT_AVG_4W'],
  nightAverageRest: ['NIGHT_AVG_4W'],
  nightAverageWindow: ['NIGHT_AVG_4W'],
  ownInitiative: ['OWN_INITIATIVE_NIGHT'],
  shortBreakOver: ['BREAK_SHORT'],
  longBreakFrom: ['BREAK'],
  longBreakInclusive: ['BREAK'],
  overtimeBreakOver: ['BREAK_OT'],
  youthBreakOver: ['YOUTH_BREAK'],
  youthNight: ['YOUTH_NIGHT'],
  splitShiftGap: ['DAILY_REST'],
  calloutMinInterrupt: ['DAILY_REST', 'WEEKLY_REST'],
  planNoticeDays: [
    ...OVERTIME,
    ...TOTALS,
    ...SUNDAYS,
    ...NIGHTS,
    ...ORDINARY,
    'DAILY_REST',
    'WEEKLY_REST',
    'DAILY_TOTAL',
  ],
};

const COUNTS: readonly SettingName[] = ['totalAverageWeeks', 'regularNights', 'planNoticeDays'];

/** The value of a setting as a person says it: `5 t 30 min`, `21:00–06:00`, `ja`, or the name of a reading. */
export function settingText(name: SettingName, value: RuleSettings[SettingName], language: Language): string {
  if (typeof value === 'boolean') return speak(SETTING_VALUES, language)(value ? 'yes' : 'no');
  if (typeof value === 'number') return numberText(name, value, language);
  if (typeof value === 'string') return readingText(name, value, language);
  return 'from' in value ? bandText(value) : youthText(value, language);
}

function numberText(name: SettingName, value: number, language: Language): string {
  if (name === 'dayBoundary') return timeOfDay(value);
  if (name === 'overtimeBlockStart') return formatDate(language, formatDay(value));
  return COUNTS.includes(name) ? formatNumber(language, value) : formatDuration(language, value);
}

const isReading = (key: string): key is keyof typeof SETTING_READINGS => key in SETTING_READINGS;

function readingText(name: SettingName, value: string, language: Language): string {
  const key = `${name}.${value}`;
  return isReading(key) ? speak(SETTING_READINGS, language)(key) : value;
}

const youthText = (value: Readonly<Record<YouthGroup, ClockBand>>, language: Language): string =>
  speak(SETTING_VALUES, language)('youth', {
    under15: bandText(value.under15),
    y15_18: bandText(value.y15_18),
  });

const bandText = ({ from, to }: ClockBand): string => `${timeOfDay(from)}–${timeOfDay(to)}`;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const timeOfDay = (seconds: number): string =>
  `${twoDigits(Math.floor(seconds / HOUR))}:${twoDigits(Math.floor((seconds % HOUR) / MINUTE))}`;
