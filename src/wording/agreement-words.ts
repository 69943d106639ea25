import type { Messages } from '../platform/i18n/texts.js';

/** Limits that have no rule of their own. */
export const LIMIT_NAMES = {
  BREAK_SHORT: {
    nb: 'Pause på en kortere dag',
    nn: 'Pause på ein kortare dag',
    en: 'Break of a shorter day',
  },
  YOUTH_SCHOOL_DAY: {
    nb: 'Unges arbeidstid på en skoledag',
    nn: 'Arbeidstida til unge på ein skuledag',
    en: 'Hours of minors on a school day',
  },
  YOUTH_SCHOOL_WEEK: {
    nb: 'Unges arbeidstid i en skoleuke',
    nn: 'Arbeidstida til unge i ei skuleveke',
    en: 'Hours of minors in a school week',
  },
} satisfies Messages;

/** With whom, or by whom, another limit may be agreed or granted. */
export const GRANTORS = {
  individual: {
    nb: 'skriftlig avtale med den ansatte',
    nn: 'skriftleg avtale med den tilsette',
    en: 'written agreement with the employee',
  },
  'elected-representatives': {
    nb: 'avtale med tillitsvalgte',
    nn: 'avtale med tillitsvalde',
    en: 'agreement with elected representatives',
  },
  'employee-representatives': {
    nb: 'avtale med de ansattes representanter, uten tariffavtale',
    nn: 'avtale med representantane for dei tilsette, utan tariffavtale',
    en: "agreement with the employees' representatives, without a collective agreement",
  },
  arbeidstilsynet: {
    nb: 'tillatelse fra Arbeidstilsynet',
    nn: 'løyve frå Arbeidstilsynet',
    en: 'permission of the Labour Inspection Authority',
  },
  'central-union': {
    nb: 'tariffavtale med fagforening med innstillingsrett',
    nn: 'tariffavtale med fagforeining med innstillingsrett',
    en: 'collective agreement with a trade union with the right of recommendation',
  },
  statute: { nb: 'følger av loven selv', nn: 'følgjer av lova sjølv', en: 'by the law itself' },
} satisfies Messages;

/** On which level of their organisation representatives sign. */
export const UNION_LEVEL_NAMES = {
  workplace: { nb: 'på arbeidsplassen', nn: 'på arbeidsplassen', en: 'of the workplace' },
  undertaking: { nb: 'for hele virksomheten', nn: 'for heile verksemda', en: 'of the whole undertaking' },
  union: { nb: 'fagforbund', nn: 'fagforbund', en: 'trade union' },
  confederation: { nb: 'hovedorganisasjon', nn: 'hovudorganisasjon', en: 'confederation' },
} satisfies Messages;

/** What an agreement can set beside limits, as complaints about an organisation file have it. */
export const AGREED_TERMS = {
  'terms.averaging': {
    nb: 'gjennomsnittsberegning av arbeidstid',
    nn: 'gjennomsnittsberekning av arbeidstid',
    en: 'averaging of hours',
  },
  'terms.sundayAveraging': {
    nb: 'gjennomsnittsberegning av søn- og helgedager',
    nn: 'gjennomsnittsberekning av søn- og helgedagar',
    en: 'averaging of Sundays and holidays',
  },
  'terms.eveningWork: true': {
    nb: 'kveldsarbeid på eget initiativ kl. 21–23',
    nn: 'kveldsarbeid på eige initiativ kl. 21–23',
    en: 'evening work on one’s own initiative from 21 to 23',
  },
  'terms.overtimeWeeks: 26': {
    nb: 'overtid over 26 uker i stedet for 52',
    nn: 'overtid over 26 veker i staden for 52',
    en: 'overtime over 26 weeks instead of 52',
  },
  'terms.standbyFactor': {
    nb: 'hvor mye av en beredskapsvakt som teller',
    nn: 'kor mykje av ei beredskapsvakt som tel',
    en: 'how much of standby counts',
  },
} satisfies Messages;
