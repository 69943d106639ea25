import type { Messages } from '../../platform/i18n/texts.js';

/** Limits and absences of whoever looks. */
export const OWN_TERMS_TEXTS = {
  limits: {
    nb: 'Grensene som gjelder for deg {date}',
    nn: 'Grensene som gjeld for deg {date}',
    en: 'The limits that hold for you on {date}',
  },
  noLimits: {
    nb: 'Ingen av grensene gjelder for stillingen din.',
    nn: 'Ingen av grensene gjeld for stillinga di.',
    en: 'None of the limits holds for your position.',
  },
  limit: { nb: 'Grense', nn: 'Grense', en: 'Limit' },
  inForce: { nb: 'Gjelder', nn: 'Gjeld', en: 'In force' },
  basis: { nb: 'Hjemmel', nn: 'Heimel', en: 'Basis' },
  agreement: {
    nb: 'avtalen {agreement} (loven: {statute}, {clause})',
    nn: 'avtalen {agreement} (lova: {statute}, {clause})',
    en: 'agreement {agreement} (the Act: {statute}, {clause})',
  },
  implied: {
    nb: 'alminnelig tid og overtid til sammen; telles ikke for seg',
    nn: 'alminneleg tid og overtid til saman; blir ikkje teld for seg',
    en: 'ordinary time and overtime together; not counted on its own',
  },
  min: { nb: 'minst {value}', nn: 'minst {value}', en: 'at least {value}' },
  max: { nb: 'høyst {value}', nn: 'høgst {value}', en: 'at most {value}' },
  frames: {
    nb: 'Overtid i periodene loven regner med (§ 10-6)',
    nn: 'Overtid i periodane lova reknar med (§ 10-6)',
    en: 'Overtime in the periods the Act counts (§ 10-6)',
  },
  framesHow: {
    nb: 'Av periodene som slutter i {month}, den med mest overtid mot grensen.',
    nn: 'Av periodane som sluttar i {month}, den med mest overtid mot grensa.',
    en: 'Of the periods that end in {month}, the one with most overtime against the limit.',
  },
  noFrames: {
    nb: 'Ingen overtid i en periode som slutter i {month}.',
    nn: 'Inga overtid i ein periode som sluttar i {month}.',
    en: 'No overtime in a period that ends in {month}.',
  },
  period: { nb: 'Periode', nn: 'Periode', en: 'Period' },
  used: { nb: 'Overtid', nn: 'Overtid', en: 'Overtime' },
  overtimeYear: {
    nb: 'Overtid, siste tolv måneder',
    nn: 'Overtid, siste tolv månader',
    en: 'Overtime, last twelve months',
  },
  absences: { nb: 'Fraværet ditt', nn: 'Fråværet ditt', en: 'Your absence' },
  withdrawn: { nb: 'trukket tilbake', nn: 'trekt tilbake', en: 'withdrawn' },
  versions: { nb: 'versjoner', nn: 'versjonar', en: 'versions' },
  noAbsences: {
    nb: 'Ingen fravær er registrert i {month}.',
    nn: 'Ingen fråvær er registrerte i {month}.',
    en: 'No absence is registered in {month}.',
  },
  absencesHow: {
    nb: 'Bare du ser sykefraværet ditt her; lederen ser tall for grupper.',
    nn: 'Berre du ser sjukefråværet ditt her; leiaren ser tal for grupper.',
    en: 'Only you see your sick leave here; managers see figures of groups.',
  },
} satisfies Messages;
