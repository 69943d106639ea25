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
    nb: 'Kryss av sakene i listen over, høyst {most, number} om gangen. Alle får den samme vurderingen og begrunnelsen og, om du velger det, samme årsak og tiltak, hver i sin egen historikk.',
    nn: 'Kryss av sakene i lista over, høgst {most, number} om gongen. Alle får den same vurderinga og grunngjevinga og, om du vel det, same årsak og tiltak, kvar i sin eigen historikk.',
    en: 'Tick the cases in the list above, {most, number} at most at a time. All get the same assessment and reason and, if you choose so, the same cause and measure, each in its own history.',
  },
  causeKept: { nb: 'uendret i hver sak', nn: 'uendra i kvar sak', en: 'as it is in each case' },
  causeHow: {
    nb: 'Det du velger, telles i stedet for forslaget i alle de valgte sakene, også der noen har bestemt en årsak før.',
    nn: 'Det du vel, blir talt i staden for framlegget i alle dei valde sakene, også der nokon har bestemt ei årsak før.',
    en: 'What you choose is counted in place of the suggestion in all the chosen cases, also where somebody has decided a cause before.',
  },
  measureHow: {
    nb: 'Valgfritt. Hver av sakene får tiltaket som sitt eget, med samme ansvarlig og frist; det følges opp og endres sak for sak.',
    nn: 'Valfritt. Kvar av sakene får tiltaket som sitt eige, med same ansvarleg og frist; det blir følgt opp og endra sak for sak.',
    en: 'Optional. Each of the cases gets the measure as its own, with the same responsible and due date; it is followed up and changed case by case.',
  },
  oneCase: { nb: 'En sak', nn: 'Ei sak', en: 'A case' },
  pick: { nb: 'Velg', nn: 'Vel', en: 'Choose' },
  pickOne: {
    nb: 'Velg {rule}, {employee}, {date}',
    nn: 'Vel {rule}, {employee}, {date}',
    en: 'Choose {rule}, {employee}, {date}',
  },
  choosePage: {
    nb: '{isWhole, select, true {Velg alle {rows, number} på siden} other {Velg {waiting, plural, one {den ene} other {de #}} på siden som ikke er vurdert}}',
    nn: '{isWhole, select, true {Vel alle {rows, number} på sida} other {Vel {waiting, plural, one {den eine} other {dei #}} på sida som ikkje {waiting, plural, one {er vurdert} other {er vurderte}}}}',
    en: '{isWhole, select, true {Choose all {rows, number} on this page} other {Choose the {waiting, number} on this page not assessed yet}}',
  },
  chooseAll: {
    nb: '{isWhole, select, true {Velg alle {rows, number} i utvalget} other {Velg {waiting, plural, one {den ene} other {de #}} i utvalget som ikke er vurdert}}',
    nn: '{isWhole, select, true {Vel alle {rows, number} i utvalet} other {Vel {waiting, plural, one {den eine} other {dei #}} i utvalet som ikkje {waiting, plural, one {er vurdert} other {er vurderte}}}}',
    en: '{isWhole, select, true {Choose all {rows, number} of the selection} other {Choose the {waiting, number} of the selection not assessed yet}}',
  },
  chooseFirst: {
    nb: '{isWhole, select, true {Velg de første {rows, number} av {all, number} i utvalget} other {Velg {waiting, plural, one {den ene} other {de #}} av de første {rows, number} i utvalget som ikke er vurdert}}',
    nn: '{isWhole, select, true {Vel dei første {rows, number} av {all, number} i utvalet} other {Vel {waiting, plural, one {den eine} other {dei #}} av dei første {rows, number} i utvalet som ikkje {waiting, plural, one {er vurdert} other {er vurderte}}}}',
    en: '{isWhole, select, true {Choose the first {rows, number} of {all, number} of the selection} other {Choose the {waiting, number} of the first {rows, number} of the selection not assessed yet}}',
  },
  chooseNext: {
    nb: '{isWhole, select, true {Velg de neste {rows, number} herfra av {all, number} i utvalget} other {Velg {waiting, plural, one {den ene} other {de #}} av de neste {rows, number} herfra som ikke er vurdert}}',
    nn: '{isWhole, select, true {Vel dei neste {rows, number} herifrå av {all, number} i utvalet} other {Vel {waiting, plural, one {den eine} other {dei #}} av dei neste {rows, number} herifrå som ikkje {waiting, plural, one {er vurdert} other {er vurderte}}}}',
    en: '{isWhole, select, true {Choose the next {rows, number} from here of {all, number} of the selection} other {Choose the {waiting, number} of the next {rows, number} from here not assessed yet}}',
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
