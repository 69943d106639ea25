import type { Messages } from '../../platform/i18n/texts.js';

/** Findings of represented groups, without names. */
export const GROUP_FINDINGS_TEXTS = {
  title: { nb: 'Funn i gruppen', nn: 'Funn i gruppa', en: 'Findings of the group' },
  intro: {
    nb: 'Mulige brudd i gruppene du representerer, uten navn: loven gir tillitsvalgte navn i timeoversikten, ikke her. Et nummer står for samme person i én enhet i én måned, og for en annen i en annen måned.',
    nn: 'Moglege brot i gruppene du representerer, utan namn: lova gir tillitsvalde namn i timeoversikta, ikkje her. Eit nummer står for same person i éi eining i éin månad, og for ein annan i ein annan månad.',
    en: 'Possible breaches in the groups you represent, without names: the law gives representatives names in the overview of hours, not here. A number stands for the same person in one unit in one month, and for another one in another month.',
  },
  recognised: {
    nb: 'Den som kjenner vaktplanen, kan likevel kjenne igjen noen. Behandle listen deretter.',
    nn: 'Den som kjenner vaktplanen, kan likevel kjenne att nokon. Handsam lista deretter.',
    en: 'Whoever knows the rota may still recognise somebody. Treat the list accordingly.',
  },
  logged: {
    nb: 'Hvert oppslag logges, og de ansatte ser når funn om dem er vist.',
    nn: 'Kvart oppslag blir logga, og dei tilsette ser når funn om dei er viste.',
    en: 'Every look is logged, and employees see when findings about them were shown.',
  },
  of: {
    nb: '{count, plural, =0 {Ingen funn} one {# funn} other {# funn}} blant {persons, plural, one {# ansatt} other {# ansatte}} i perioden.',
    nn: '{count, plural, =0 {Ingen funn} one {# funn} other {# funn}} blant {persons, plural, one {# tilsett} other {# tilsette}} i perioden.',
    en: '{count, plural, =0 {No finding} one {# finding} other {# findings}} among {persons, plural, one {# employee} other {# employees}} in the period.',
  },
  leftOut: {
    nb: 'Funn for {count, plural, one {# ansatt} other {# ansatte}} er utelatt: færre enn fem kunne være ment.',
    nn: 'Funn for {count, plural, one {# tilsett} other {# tilsette}} er utelatne: færre enn fem kunne vere meinte.',
    en: 'Findings of {count, plural, one {# employee} other {# employees}} are left out: fewer than five could be meant.',
  },
  counts: { nb: 'Funn etter type', nn: 'Funn etter type', en: 'Findings by type' },
  count: { nb: 'Antall', nn: 'Tal', en: 'Number' },
  employee: { nb: 'Ansatt', nn: 'Tilsett', en: 'Employee' },
  number: { nb: 'Ansatt {number}', nn: 'Tilsett {number}', en: 'Employee {number}' },
  fileName: { nb: 'funn-i-gruppen', nn: 'funn-i-gruppa', en: 'findings-of-the-group' },
  otherUnits: { nb: 'mindre enheter', nn: 'mindre einingar', en: 'smaller units' },
} satisfies Messages;
