import type { Messages } from '../platform/i18n/texts.js';

/**
 * The condition of each rule, beside its name. The rules of the printed table carry its
 * figures as it does; the others take `{limit}`, formatted, or `none` where it is not at
 * hand, since the figures are the rulebook's. `ruleCondition` in names.ts speaks them.
 */
export const RULE_CONDITIONS = {
  DAILY_REST: {
    nb: 'minst 11 t, eller 8 t med dispensasjon, mellom hovedarbeidsperioder',
    nn: 'minst 11 t, eller 8 t med dispensasjon, mellom hovudarbeidsperiodar',
    en: 'at least 11 h, or 8 h with dispensation, between main work periods',
  },
  WEEKLY_REST: {
    nb: 'minst 35 t, eller 28 t med dispensasjon',
    nn: 'minst 35 t, eller 28 t med dispensasjon',
    en: 'at least 35 h, or 28 h with dispensation',
  },
  DAILY_TOTAL: {
    nb: 'høyst 13 t, eller 16 t med dispensasjon',
    nn: 'høgst 13 t, eller 16 t med dispensasjon',
    en: 'at most 13 h, or 16 h with dispensation',
  },
  OT_7D: {
    nb: 'høyst 10 t overtid, eller 20 t med dispensasjon',
    nn: 'høgst 10 t overtid, eller 20 t med dispensasjon',
    en: 'at most 10 h overtime, or 20 h with dispensation',
  },
  OT_4W: {
    nb: 'høyst 25 t overtid, eller 50 t med dispensasjon',
    nn: 'høgst 25 t overtid, eller 50 t med dispensasjon',
    en: 'at most 25 h overtime, or 50 h with dispensation',
  },
  SUNDAY_NEXT: {
    nb: 'fri hver andre søndag',
    nn: 'fri kvar andre søndag',
    en: 'every second Sunday off',
  },
  ORD_DAY: {
    nb: 'planlagt arbeidstid i arbeidsdøgnet{limit, select, none {} other {, høyst {limit}}}',
    nn: 'planlagd arbeidstid i arbeidsdøgnet{limit, select, none {} other {, høgst {limit}}}',
    en: 'planned hours of a working day{limit, select, none {} other {, at most {limit}}}',
  },
  ORD_WEEK: {
    nb: 'planlagt arbeidstid og omregnet beredskapsvakt i uken{limit, select, none {} other {, høyst {limit}}}',
    nn: 'planlagd arbeidstid og omrekna beredskapsvakt i veka{limit, select, none {} other {, høgst {limit}}}',
    en: 'planned hours and converted standby of a week{limit, select, none {} other {, at most {limit}}}',
  },
  AVG_ORDINARY: {
    nb: 'planlagt arbeidstid per uke i gjennomsnitt over perioden som er avtalt{limit, select, none {} other {, høyst {limit}}}',
    nn: 'planlagd arbeidstid per veke i gjennomsnitt over perioden som er avtalt{limit, select, none {} other {, høgst {limit}}}',
    en: 'planned hours per week on average over the period agreed{limit, select, none {} other {, at most {limit}}}',
  },
  OT_WEEK: {
    nb: 'overtid fra mandag til søndag{limit, select, none {} other {, høyst {limit}}}',
    nn: 'overtid frå måndag til søndag{limit, select, none {} other {, høgst {limit}}}',
    en: 'overtime from Monday to Sunday{limit, select, none {} other {, at most {limit}}}',
  },
  OT_52W: {
    nb: 'overtid i uken og de 51 ukene før{limit, select, none {} other {, høyst {limit}}}',
    nn: 'overtid i veka og dei 51 vekene før{limit, select, none {} other {, høgst {limit}}}',
    en: 'overtime of the week and the 51 before it{limit, select, none {} other {, at most {limit}}}',
  },
  TOTAL_AVG: {
    nb: 'all arbeidstid per uke, fravær holdt utenfor{limit, select, none {} other {, høyst {limit}}}',
    nn: 'all arbeidstid per veke, fråvær halde utanfor{limit, select, none {} other {, høgst {limit}}}',
    en: 'all hours per week, absence left out{limit, select, none {} other {, at most {limit}}}',
  },
  WEEK_CAP: {
    nb: 'all arbeidstid i uken når gjennomsnittsberegning og overtid er avtalt sammen{limit, select, none {} other {, høyst {limit}}}',
    nn: 'all arbeidstid i veka når gjennomsnittsberekning og overtid er avtalte saman{limit, select, none {} other {, høgst {limit}}}',
    en: 'all hours of a week where averaging and overtime are agreed together{limit, select, none {} other {, at most {limit}}}',
  },
  SUNDAY_4W: {
    nb: 'ikke arbeid på søn- eller helgedag fire uker på rad',
    nn: 'ikkje arbeid på søn- eller heilagdag fire veker på rad',
    en: 'no Sunday or holiday work four weeks in a row',
  },
  SUNDAY_AVG26: {
    nb: 'andel søn- og helgedager det er arbeidet på i perioden{limit, select, none {} other {, høyst {limit}}}',
    nn: 'del av søn- og heilagdagane det er arbeidd på i perioden{limit, select, none {} other {, høgst {limit}}}',
    en: 'share of the Sundays and holidays of the period that were worked{limit, select, none {} other {, at most {limit}}}',
  },
  NIGHT_AVG_4W: {
    nb: 'alminnelig arbeidstid per 24 timer over fire uker, ukefri holdt utenfor{limit, select, none {} other {, høyst {limit}}}',
    nn: 'alminneleg arbeidstid per 24 timar over fire veker, vekefri halde utanfor{limit, select, none {} other {, høgst {limit}}}',
    en: 'ordinary hours per 24 hours over four weeks, weekly rest left out{limit, select, none {} other {, at most {limit}}}',
  },
  NIGHT_RISK_8H: {
    nb: 'arbeidstid i et døgn med mer enn tre timer nattarbeid{limit, select, none {} other {, høyst {limit}}}',
    nn: 'arbeidstid i eit døgn med meir enn tre timar nattarbeid{limit, select, none {} other {, høgst {limit}}}',
    en: 'hours of a day with more than three hours of night work{limit, select, none {} other {, at most {limit}}}',
  },
  OWN_INITIATIVE_NIGHT: {
    nb: 'ikke arbeid senere enn avtalen om kveldsarbeid åpner for',
    nn: 'ikkje arbeid seinare enn avtalen om kveldsarbeid opnar for',
    en: 'no work later than an agreement on evening work allows',
  },
  BREAK: {
    nb: 'pauser i løpet av en arbeidsdag som krever det{limit, select, none {} other {, minst {limit}}}',
    nn: 'pausar i løpet av ein arbeidsdag som krev det{limit, select, none {} other {, minst {limit}}}',
    en: 'breaks within a working day that calls for them{limit, select, none {} other {, at least {limit}}}',
  },
  BREAK_OT: {
    nb: 'betalt pause når det arbeides mer enn to timer etter alminnelig arbeidstid{limit, select, none {} other {, minst {limit}}}',
    nn: 'betalt pause når det blir arbeidd meir enn to timar etter alminneleg arbeidstid{limit, select, none {} other {, minst {limit}}}',
    en: 'paid break where work goes on more than two hours after ordinary hours{limit, select, none {} other {, at least {limit}}}',
  },
  YOUTH_DAY: {
    nb: 'arbeidstid på datoen, hos alle arbeidsgivere{limit, select, none {} other {, høyst {limit}}}',
    nn: 'arbeidstid på datoen, hos alle arbeidsgivarar{limit, select, none {} other {, høgst {limit}}}',
    en: 'hours of the date, with all employers{limit, select, none {} other {, at most {limit}}}',
  },
  YOUTH_WEEK: {
    nb: 'arbeidstid i uken, hos alle arbeidsgivere{limit, select, none {} other {, høyst {limit}}}',
    nn: 'arbeidstid i veka, hos alle arbeidsgivarar{limit, select, none {} other {, høgst {limit}}}',
    en: 'hours of the week, with all employers{limit, select, none {} other {, at most {limit}}}',
  },
  YOUTH_NIGHT: {
    nb: 'ikke arbeid i nattetimene som er forbudt for alderen',
    nn: 'ikkje arbeid i nattetimane som er forbodne for alderen',
    en: 'no work in the night hours closed to the age',
  },
  YOUTH_BREAK: {
    nb: 'pause når arbeidstiden krever det{limit, select, none {} other {, minst {limit}}}',
    nn: 'pause når arbeidstida krev det{limit, select, none {} other {, minst {limit}}}',
    en: 'break where the hours call for it{limit, select, none {} other {, at least {limit}}}',
  },
  AML_4W: {
    nb: 'definisjonen er ikke bekreftet',
    nn: 'definisjonen er ikkje stadfesta',
    en: 'definition to be confirmed',
  },
  AML_WEEK: {
    nb: 'definisjonen er ikke bekreftet',
    nn: 'definisjonen er ikkje stadfesta',
    en: 'definition to be confirmed',
  },
  AVERAGE_WEEK: {
    nb: 'definisjonen er ikke bekreftet',
    nn: 'definisjonen er ikkje stadfesta',
    en: 'definition to be confirmed',
  },
} satisfies Messages;
