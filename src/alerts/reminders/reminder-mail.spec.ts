import { describe, expect, it } from '@jest/globals';
import { writtenMail } from '../mail/mail.view.js';
import { HR, type HrPerson, type Whom } from '../recipients/whom.js';
import { objectionReminders } from './reminder-due.js';
import { reminderMail } from './reminder-mail.js';

const OBJECTION = { id: 'o1', employeeId: 'e1', unitId: 'u1', dueOn: '2025-12-18', failed: [] };
const MANAGER: Whom = { recipient: 'm1', reason: 'manager' };
const NO_MANAGER: Whom = { recipient: HR, reason: 'no-manager' };
const BOX: HrPerson = { person: HR, address: 'hr@example.no', employeeId: null };

describe('an objection that waits too long', () => {
  it('is told to the manager, and to HR where nobody leads the unit', () => {
    const recipients = (whom: Whom, hr: readonly HrPerson[]): string[] =>
      objectionReminders([OBJECTION], () => whom, hr).map(({ recipient }) => recipient);
    expect(recipients(MANAGER, [BOX])).toEqual(['m1']);
    expect(recipients(NO_MANAGER, [BOX])).toEqual([HR]);
    expect(recipients(NO_MANAGER, [])).toEqual([]);
  });

  it.each([
    ['nb', 'En innsigelse skulle vært besvart innen 18. desember 2025'],
    ['nn', 'Ei innseiing skulle vore svara på innan 18. desember 2025'],
    ['en', 'An objection was due for an answer by 18 December 2025'],
  ] as const)('is named by rule, date, unit and link in %s', (language, says) => {
    const { text, html } = writtenMail(
      reminderMail({
        ...{ language, name: 'Navn LEAD', address: 'https://hviletid.example.no' },
        reminders: [
          {
            ...{ kind: 'objection-overdue', agreementId: null, agreement: null, violationId: 'v1' },
            ...{ anchorDate: '2025-12-03', dueOn: '2025-12-18', unit: 'Drift', rule: 'DAILY_REST' },
          },
        ],
      }),
    );
    expect(text).toContain(says);
    expect(text).toContain('Drift');
    for (const form of [text, html])
      expect(form).toContain('https://hviletid.example.no/violations/v1#objections');
  });
});
