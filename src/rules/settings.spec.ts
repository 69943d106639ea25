import { expect, it } from '@jest/globals';
import { HOUR, MINUTE, parseDay } from '../time/civil.js';
import { DEFAULT_SETTINGS } from './settings.js';

it('without a choice the readings are those of section 10 of the specification', () => {
  expect(DEFAULT_SETTINGS).toEqual({
    dailyRestMode: 'main_periods',
    dayBoundary: 0,
    weeklyRestMode: 'iso_week_touch24',
    noDoubleUse: false,
    dailyTotalMode: 'work_day',
    overtimeBasis: 'statutory',
    overtimeFourWeeks: 'iso_weeks',
    overtimeBlockStart: parseDay('1970-01-05'),
    overtimeYear: 'iso_52_weeks',
    shiftDate: 'start',
    weekSums: 'work_day',
    totalAverageWeeks: 8,
    absenceNeutral: true,
    standbyFactor: { numerator: 1, denominator: 7 },
    standbyInTotal: true,
    calloutInStandbyBase: false,
    sundaySequence: 'sundays_and_holidays',
    sundayZone: 'aml_10_10',
    sundayMinimum: 0,
    night: { from: 75_600, to: 21_600 },
    nightWork: 10_800,
    regularNights: 3,
    nightAverageRest: 126_000,
    nightAverageWindow: 'period',
    ownInitiative: { from: 82_800, to: 21_600 },
    shortBreakOver: 330 * MINUTE,
    longBreakFrom: 8 * HOUR,
    longBreakInclusive: true,
    overtimeBreakOver: 2 * HOUR,
    youthBreakOver: 270 * MINUTE,
    youthNight: { under15: { from: 72_000, to: 21_600 }, y15_18: { from: 82_800, to: 21_600 } },
    splitShiftGap: 6 * HOUR,
    calloutMinInterrupt: 0,
    planNoticeDays: 14,
  });
});
