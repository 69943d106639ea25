import type { Messages } from '../../platform/i18n/texts.js';

export const COVERAGE_TEXTS = {
  title: {
    nb: 'Hva av arbeidsmiljøloven kapittel 10 og 11 som kontrolleres',
    nn: 'Kva av arbeidsmiljølova kapittel 10 og 11 som blir kontrollert',
    en: 'What of chapters 10 and 11 of the Working Environment Act is checked',
  },
  intro: {
    nb: 'Alle ledd er med. Et funn er et mulig brudd til noen har vurdert det, og dette er ingen juridisk rådgivning.',
    nn: 'Alle ledd er med. Eit funn er eit mogleg brot til nokon har vurdert det, og dette er inga juridisk rådgiving.',
    en: 'Every sub-paragraph is listed. A finding is a possible breach until somebody has assessed it, and this is not legal advice.',
  },
  counts: {
    nb: '{of} ledd: {checked} kontrolleres, {partly} delvis, {not} ikke, {impossible} kan ikke sees i tidsdata.',
    nn: '{of} ledd: {checked} blir kontrollerte, {partly} delvis, {not} ikkje, {impossible} kan ein ikkje sjå i tidsdata.',
    en: '{of} sub-paragraphs: {checked} checked, {partly} partly, {not} not, {impossible} cannot be seen in time data.',
  },
  checked: { nb: 'kontrolleres', nn: 'blir kontrollert', en: 'checked' },
  partly: { nb: 'delvis', nn: 'delvis', en: 'partly' },
  not: { nb: 'ikke', nn: 'ikkje', en: 'not' },
  impossible: {
    nb: 'kan ikke sees i tidsdata',
    nn: 'kan ikkje sjåast i tidsdata',
    en: 'cannot be checked from time data',
  },
  clause: { nb: 'Ledd', nn: 'Ledd', en: 'Clause' },
  says: { nb: 'Gjelder', nn: 'Gjeld', en: 'About' },
  status: { nb: 'Kontroll', nn: 'Kontroll', en: 'Check' },
  rules: { nb: 'Regler', nn: 'Reglar', en: 'Rules' },
  reason: { nb: 'Merknad', nn: 'Merknad', en: 'Remark' },
  byRule: { nb: 'Regel for regel', nn: 'Regel for regel', en: 'Rule by rule' },
  rule: { nb: 'Regel', nn: 'Regel', en: 'Rule' },
  clauses: { nb: 'Ledd den ser på', nn: 'Ledd ho ser på', en: 'Clauses it looks at' },
} satisfies Messages;
