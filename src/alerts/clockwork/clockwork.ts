import type { SeenSchedule } from '../../platform/schedules/schedule-states.service.js';
import type { NewAlert } from '../alerts.repository.js';
import { HR } from '../recipients/whom.js';

/** A try that failed once is mostly a database that was away; three are something to be told. */
const TRIES_BEFORE_TOLD = 3;

/** What is to be told of schedules: each run that came to something, or cannot be done, once. */
export const clockworkAlerts = (seen: readonly SeenSchedule[]): NewAlert[] =>
  seen.flatMap(({ schedule: { name, title }, state: { standing, last, pending } }) => {
    const alert = (kind: 'attention' | 'failing', at: Date): NewAlert => ({
      kind: 'schedule',
      subject: `${name}/${at.toISOString()}`,
      violationId: null,
      facts: { title, standing: kind },
      recipient: HR,
      reason: 'manager',
    });
    if (standing === 'attention' && last !== null) return [alert('attention', last.endedAt)];
    const isStuck = standing === 'failing' && pending !== null && pending.attempts >= TRIES_BEFORE_TOLD;
    return isStuck ? [alert('failing', pending.dueAt)] : [];
  });
