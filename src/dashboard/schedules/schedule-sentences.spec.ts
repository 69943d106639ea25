import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../platform/i18n/texts.js';
import type { LastRun, PendingRun } from '../../platform/schedules/standing.js';
import { clockOf } from '../../platform/zone.js';
import { CLOSING_SCHEDULE } from '../../reports/closing/closing-schedule.js';
import { outcomeText, timetableText, troubleText } from './schedule-sentences.js';

const OSLO = clockOf('Europe/Oslo');

it('a timetable is told in words', () => {
  expect(timetableText({ kind: 'daily', at: ['06:00', '12:00'] }, 'nb')).toBe('Hver dag kl. 06:00 og 12:00');
  expect(timetableText({ kind: 'weekly', weekday: 1, at: '07:00' }, 'nn')).toBe('Kvar måndag kl. 07:00');
  expect(timetableText({ kind: 'working-day', nth: 3, at: '12:00' }, 'en')).toBe(
    'On working day 3 of the month at 12:00',
  );
  expect(timetableText(null, 'nb')).toBe('Slått av i innstillingene');
});

describe('what came of a run', () => {
  const last: LastRun = {
    dueAt: new Date('2026-01-06T11:00Z'),
    endedAt: new Date('2026-01-06T11:00Z'),
    askedBy: null,
    outcome: 'left',
    detail: { month: '2025-12', cutOff: 1, nothing: 0, units: 2, setAside: 0 },
    needsAttention: true,
    passedOver: 0,
  };

  it('is told with what is lacking, and nothing that is not', () => {
    expect(outcomeText(CLOSING_SCHEDULE, last, 'en')).toBe(
      'December 2025 is not closed, since its figures are not whole. Files do not reach its last working day. ' +
        '2 units that had working time the month before have none. HR can close it on the page of the report.',
    );
    const untold = { ...last, outcome: 'untold', detail: { ...last.detail, cutOff: 0, units: 0 } };
    expect(outcomeText(CLOSING_SCHEDULE, untold, 'en')).toBe(
      'December 2025 is not closed, since its sick leave is not known: no file tells of absences up to its last working day. ' +
        'HR can close it on the page of the report.',
    );
  });

  it('is told in every language, whatever the outcome', () => {
    const detail = { ...last.detail, version: 1 };
    for (const language of LANGUAGES)
      for (const outcome of Object.keys(CLOSING_SCHEDULE.outcomes))
        expect(outcomeText(CLOSING_SCHEDULE, { ...last, outcome, detail }, language)).toMatch(
          /^D(?:es|ec)ember 2025 /,
        );
  });

  it('says that it was asked for, and what else it stands for', () => {
    const text = outcomeText(
      CLOSING_SCHEDULE,
      { ...last, outcome: 'other', askedBy: 'hr', passedOver: 2 },
      'nb',
    );
    expect(text).toBe('other Noen ba om det. Gjaldt også 2 tidligere ganger da ingen prosess kjørte.');
  });
});

describe('trouble', () => {
  const pending: PendingRun = {
    dueAt: new Date('2026-01-06T02:15Z'),
    state: 'failed',
    attempts: 2,
    againAt: new Date('2026-01-06T02:18Z'),
    failure: 'QueryFailedError 57014',
    isHeld: false,
  };

  it('is told by its kind, with when it is tried again', () => {
    expect(troubleText({ standing: 'failing', pending }, OSLO, 'nb')).toBe(
      'Skulle vært gjort 6. januar 2026 03:15. Forsøk 2 mislyktes: QueryFailedError 57014. Mer står i loggen. Prøves igjen 6. januar 2026 03:18.',
    );
  });

  it('of a process that is gone is told as that', () => {
    const gone = { ...pending, state: 'running', againAt: null } as const;
    expect(troubleText({ standing: 'failing', pending: gone }, OSLO, 'en')).toBe(
      'Was due 6 January 2026 03:15. The process that was at try 2 is gone. It is tried again at once.',
    );
  });

  it('is none of what is well', () => {
    expect(troubleText({ standing: 'well', pending: null }, OSLO, 'nb')).toBeNull();
    expect(troubleText({ standing: 'late', pending: null }, OSLO, 'nn')).toMatch(/ingen prosess har byrja/);
  });
});
