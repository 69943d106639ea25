import type { Messages } from '../platform/i18n/texts.js';

/** Choices of forms by their codes, as the forms call them, and the page that keeps a form does. */
export const DELIVERY_NAMES = {
  'at-once': {
    nb: 'Med en gang, samlet for hver import',
    nn: 'Med ein gong, samla for kvar import',
    en: 'At once, gathered for each import',
  },
  daily: { nb: 'Én e-post om dagen', nn: 'Éin e-post om dagen', en: 'One mail a day' },
} satisfies Messages;

export const ALERT_KIND_NAMES = {
  room: {
    nb: 'Når det er lite igjen av lovens rammer for overtid og arbeidstid',
    nn: 'Når det er lite igjen av rammene i lova for overtid og arbeidstid',
    en: 'When little is left of the limits for overtime and hours',
  },
  threshold: {
    nb: 'Når et måltall ikke lenger nås denne måneden',
    nn: 'Når eit måltal ikkje lenger blir nådd denne månaden',
    en: 'When a goal can no longer be met this month',
  },
  'weekly-summary': { nb: 'Ukens oppsummering', nn: 'Oppsummering av veka', en: 'Summary of the week' },
} satisfies Messages;

export const GROUP_NAMES = {
  all: { nb: 'alle ansatte', nn: 'alle tilsette', en: 'all employees' },
  unit: { nb: 'enhet med enhetene under', nn: 'eining med einingane under', en: 'unit with those below' },
  scheme: { nb: 'vaktordning', nn: 'vaktordning', en: 'on-call scheme' },
  position: { nb: 'stilling', nn: 'stilling', en: 'position' },
} satisfies Messages;

export const EVENING_NAMES = {
  eveningAgreed: { nb: 'Avtalt', nn: 'Avtalt', en: 'Agreed' },
  eveningDenied: {
    nb: 'Ikke tillatt, heller ikke etter avtaler for større grupper',
    nn: 'Ikkje tillate, heller ikkje etter avtalar for større grupper',
    en: 'Not allowed, nor by agreements of wider groups',
  },
} satisfies Messages;
