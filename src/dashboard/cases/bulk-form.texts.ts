import type { Messages } from '../../platform/i18n/texts.js';

export const BULK_PROBLEMS = {
  noneChosen: {
    nb: 'Kryss av minst én sak i listen.',
    nn: 'Kryss av minst éi sak i lista.',
    en: 'Tick at least one case in the list.',
  },
  noSuchCause: {
    nb: 'Velg en årsak fra listen.',
    nn: 'Vel ei årsak frå lista.',
    en: 'Choose a cause from the list.',
  },
  oneByOne: {
    nb: 'Det må gjøres sak for sak. Åpne saken.',
    nn: 'Det må gjerast sak for sak. Opne saka.',
    en: 'That has to be done case by case. Open the case.',
  },
} satisfies Messages;

/** Several cases assessed at once. */
export const BULK_TEXTS = {
  title: { nb: 'Vurder flere samlet', nn: 'Vurder fleire samla', en: 'Assess several at once' },
  how: {
    nb: 'Kryss av sakene i listen over, høyst {most, number} om gangen. Alle får den samme vurderingen, begrunnelsen og, om du velger en, årsaken, hver i sin egen historikk.',
    nn: 'Kryss av sakene i lista over, høgst {most, number} om gongen. Alle får den same vurderinga, grunngjevinga og, om du vel ei, årsaka, kvar i sin eigen historikk.',
    en: 'Tick the cases in the list above, {most, number} at most at a time. All get the same assessment, reason and, if you choose one, cause, each in its own history.',
  },
  causeKept: { nb: 'uendret i hver sak', nn: 'uendra i kvar sak', en: 'as it is in each case' },
  causeHow: {
    nb: 'Det du velger, telles i stedet for forslaget i alle de valgte sakene, også der noen har bestemt en årsak før.',
    nn: 'Det du vel, blir talt i staden for framlegget i alle dei valde sakene, også der nokon har bestemt ei årsak før.',
    en: 'What you choose is counted in place of the suggestion in all the chosen cases, also where somebody has decided a cause before.',
  },
  pick: { nb: 'Velg', nn: 'Vel', en: 'Choose' },
  pickOne: {
    nb: 'Velg {rule}, {employee}, {date}',
    nn: 'Vel {rule}, {employee}, {date}',
    en: 'Choose {rule}, {employee}, {date}',
  },
  choosePage: {
    nb: 'Velg alle {count, number} på siden',
    nn: 'Vel alle {count, number} på sida',
    en: 'Choose all {count, number} on this page',
  },
  chooseAll: {
    nb: 'Velg alle {count, number} i utvalget',
    nn: 'Vel alle {count, number} i utvalet',
    en: 'Choose all {count, number} of the selection',
  },
  chooseFirst: {
    nb: 'Velg de første {most, number} av {count, number} i utvalget',
    nn: 'Vel dei første {most, number} av {count, number} i utvalet',
    en: 'Choose the first {most, number} of {count, number} of the selection',
  },
  chooseNext: {
    nb: 'Velg de neste {most, number} herfra av {count, number} i utvalget',
    nn: 'Vel dei neste {most, number} herifrå av {count, number} i utvalet',
    en: 'Choose the next {most, number} from here of {count, number} of the selection',
  },
  chooseNone: { nb: 'Fjern alle valg', nn: 'Fjern alle val', en: 'Choose none' },
  chosen: {
    nb: '{count, plural, =0 {Ingen saker er valgt.} one {# sak er valgt.} other {# saker er valgt.}}',
    nn: '{count, plural, =0 {Ingen saker er valde.} one {# sak er vald.} other {# saker er valde.}}',
    en: '{count, plural, =0 {No cases are chosen.} one {# case is chosen.} other {# cases are chosen.}}',
  },
  goOn: {
    nb: 'Gå til vurderingen under listen',
    nn: 'Gå til vurderinga under lista',
    en: 'Go to the assessment below the list',
  },
  assessedLeft: {
    nb: 'Saker som er vurdert fra før, er ikke valgt med de andre.',
    nn: 'Saker som er vurderte frå før, er ikkje valde med dei andre.',
    en: 'Cases that have been assessed already are not chosen with the others.',
  },
  submit: { nb: 'Vurder de valgte', nn: 'Vurder dei valde', en: 'Assess the chosen' },
  done: {
    nb: '{count, plural, one {# sak er vurdert.} other {# saker er vurdert.}}',
    nn: '{count, plural, one {# sak er vurdert.} other {# saker er vurderte.}}',
    en: '{count, plural, one {# case was assessed.} other {# cases were assessed.}}',
  },
  left: {
    nb: '{count, plural, one {# sak er ikke endret:} other {# saker er ikke endret:}}',
    nn: '{count, plural, one {# sak er ikkje endra:} other {# saker er ikkje endra:}}',
    en: '{count, plural, one {# case was left as it is:} other {# cases were left as they are:}}',
  },
} satisfies Messages;
