import type { Messages } from '../../platform/i18n/texts.js';

/** What a downloaded list says besides what is on its page. */
export const EXPORT_TEXTS = {
  file: { nb: 'mulige-brudd', nn: 'moglege-brot', en: 'possible-breaches' },
  code: { nb: 'Regel', nn: 'Regel', en: 'Rule' },
  measuredIn: { nb: 'Målt i', nn: 'Målt i', en: 'Measured in' },
  hours: { nb: 'timer', nn: 'timar', en: 'hours' },
  minutes: { nb: 'minutter', nn: 'minutt', en: 'minutes' },
  count: { nb: 'antall', nn: 'tal', en: 'count' },
  share: { nb: 'andel', nn: 'del', en: 'share' },
  address: { nb: 'Adresse', nn: 'Adresse', en: 'Address' },
  firstDate: { nb: 'Første dato', nn: 'Første dato', en: 'First date' },
  lastDate: { nb: 'Siste dato', nn: 'Siste dato', en: 'Last date' },
} satisfies Messages;
