import type { Messages } from '../../platform/i18n/texts.js';

/** What the rows of a table are about. */
export const SUBJECT_NAMES = {
  events: { nb: 'vakter og arbeidet tid', nn: 'vakter og arbeidd tid', en: 'shifts and worked time' },
  absences: { nb: 'fravær', nn: 'fråvær', en: 'absences' },
  employees: { nb: 'ansatte', nn: 'tilsette', en: 'employees' },
  units: { nb: 'enheter', nn: 'einingar', en: 'units' },
  positions: { nb: 'stillinger', nn: 'stillingar', en: 'positions' },
  organisation: { nb: 'organisasjonen', nn: 'organisasjonen', en: 'the organisation' },
  agreements: { nb: 'avtaler', nn: 'avtalar', en: 'agreements' },
} satisfies Messages;
