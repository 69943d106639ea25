import type { Messages } from '../platform/i18n/texts.js';

/** What a webhook tells of. */
export const EVENT_TEXTS = {
  'violation.detected': { nb: 'brudd funnet', nn: 'brot funne', en: 'breach found' },
  'violation.assessed': { nb: 'brudd vurdert', nn: 'brot vurdert', en: 'breach assessed' },
  'violation.superseded': { nb: 'brudd rettet bort', nn: 'brot retta bort', en: 'breach corrected away' },
  test: { nb: 'prøve', nn: 'prøve', en: 'test' },
} satisfies Messages;
