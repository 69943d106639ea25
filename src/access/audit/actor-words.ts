import type { Messages } from '../../platform/i18n/texts.js';

/** Whoever does something, where an id says all there is to say. */
export const ACTOR_WORDS = {
  hr: { nb: 'HR', nn: 'HR', en: 'HR' },
  reader: { nb: 'Styremedlem', nn: 'Styremedlem', en: 'Board member' },
  admin: { nb: 'Administrator', nn: 'Administrator', en: 'Administrator' },
  'safety-delegate': { nb: 'Verneombud', nn: 'Verneombod', en: 'Safety delegate' },
  manager: { nb: 'Leder ({who})', nn: 'Leiar ({who})', en: 'Manager ({who})' },
  employee: { nb: 'Ansatt ({who})', nn: 'Tilsett ({who})', en: 'Employee ({who})' },
  representative: { nb: 'Tillitsvalgt ({who})', nn: 'Tillitsvald ({who})', en: 'Representative ({who})' },
  oidc: { nb: 'Innlogget ({who})', nn: 'Innlogga ({who})', en: 'Signed in ({who})' },
  erased: { nb: 'ikke lenger registrert', nn: 'ikkje lenger registrert', en: 'no longer on record' },
  'command-line': { nb: 'Kommandolinjen', nn: 'Kommandolinja', en: 'Command line' },
  system: { nb: 'Hviletid selv', nn: 'Hviletid sjølv', en: 'Hviletid itself' },
  schedule: { nb: 'Tidsplanen', nn: 'Tidsplanen', en: 'The schedule' },
  unknown: { nb: 'Ukjent', nn: 'Ukjend', en: 'Unknown' },
  program: { nb: 'Program: {name}', nn: 'Program: {name}', en: 'Program: {name}' },
} satisfies Messages;
