import type { Messages } from '../../platform/i18n/texts.js';

export const EVIDENCE_NAMES = {
  verified: { nb: 'står i loven', nn: 'står i lova', en: 'read in the law' },
  secondary: { nb: 'gjengitt av andre', nn: 'attgjeve av andre', en: 'told by others' },
  inferred: { nb: 'vår tolkning', nn: 'vår tolking', en: 'our reading' },
  known: { nb: 'ikke etterprøvd', nn: 'ikkje etterprøvd', en: 'not verified' },
} satisfies Messages;

export const AUDIENCE_NAMES = {
  adults: { nb: 'voksne', nn: 'vaksne', en: 'adults' },
  under15: {
    nb: 'under 15 år eller skolepliktig',
    nn: 'under 15 år eller skulepliktig',
    en: 'under 15 or in compulsory school',
  },
  y15_18: { nb: '15 til 18 år', nn: '15 til 18 år', en: '15 to 18 years' },
  all: { nb: 'alle', nn: 'alle', en: 'everybody' },
} satisfies Messages;

export const SITUATION_NAMES = {
  averaging: {
    nb: 'avtale om gjennomsnittsberegning',
    nn: 'avtale om gjennomsnittsberekning',
    en: 'an agreement on averaging',
  },
  'averaging-by-representatives': {
    nb: 'avtale med tillitsvalgte om gjennomsnittsberegning',
    nn: 'avtale med tillitsvalde om gjennomsnittsberekning',
    en: 'an agreement with elected representatives on averaging',
  },
  'overtime-by-representatives': {
    nb: 'avtale med tillitsvalgte om overtid',
    nn: 'avtale med tillitsvalde om overtid',
    en: 'an agreement with elected representatives on overtime',
  },
  'sunday-averaging': {
    nb: 'avtale om gjennomsnitt av søndager',
    nn: 'avtale om gjennomsnitt av søndagar',
    en: 'an agreement on averaging Sundays',
  },
  'evening-work': {
    nb: 'avtale om arbeid på eget initiativ om kvelden',
    nn: 'avtale om arbeid på eige initiativ om kvelden',
    en: "an agreement on evening work on one's own initiative",
  },
  'night-strain': {
    nb: 'nattarbeid med særlig risiko eller belastning',
    nn: 'nattarbeid med særleg risiko eller belastning',
    en: 'night work of special risk or strain',
  },
  'paid-breaks-recorded': {
    nb: 'registrerte betalte pauser',
    nn: 'registrerte betalte pausar',
    en: 'paid breaks recorded',
  },
  'breaks-recorded': { nb: 'registrerte pauser', nn: 'registrerte pausar', en: 'breaks recorded' },
  'rota-38': {
    nb: 'skift eller turnus med 38 timer',
    nn: 'skift eller turnus med 38 timar',
    en: 'a rota of 38 hours',
  },
  'continuous-36': {
    nb: 'helkontinuerlig skift eller arbeid under jord',
    nn: 'heilkontinuerleg skift eller arbeid under jord',
    en: 'continuous shifts or work underground',
  },
  'three-shift': {
    nb: 'tredelt skift eller turnus med arbeid minst hver tredje søndag',
    nn: 'tredelt skift eller turnus med arbeid minst kvar tredje søndag',
    en: 'a three-shift rota with work at least every third Sunday',
  },
} satisfies Messages;

export const TERM_NAMES = {
  'compensatory-rest': {
    nb: 'kompenserende hvile eller annet passende vern',
    nn: 'kompenserande kvile eller anna passande vern',
    en: 'compensatory rest or other protection',
  },
  averaged: {
    nb: 'i gjennomsnitt innen grensen',
    nn: 'i gjennomsnitt innanfor grensa',
    en: 'within the limit on average',
  },
  'averaged-over-a-year': {
    nb: 'den ansattes samtykke når snittet over et år er høyere',
    nn: 'samtykke frå den tilsette når snittet over eit år er høgare',
    en: "the employee's consent where the average over a year is higher",
  },
  'consent-each-time': {
    nb: 'samtykke hver gang',
    nn: 'samtykke kvar gong',
    en: 'consent each time',
  },
  'individual-consent': {
    nb: 'den ansattes samtykke',
    nn: 'samtykke frå den tilsette',
    en: "the employee's consent",
  },
  'averaged-passive-work': {
    nb: 'ved gjennomsnittsberegning i helse- og omsorgsarbeid, vakt eller overvåking som helt eller delvis er passivt',
    nn: 'ved gjennomsnittsutrekning i helse- og omsorgsarbeid, vakt eller overvaking som heilt eller delvis er passivt',
    en: 'where averaged, in health, care, guard or surveillance work that is passive in whole or in part',
  },
  'in-26-weeks': { nb: 'på 26 uker', nn: 'på 26 veker', en: 'in 26 weeks' },
  'long-distance-work': {
    nb: 'lang avstand mellom hjem og arbeid',
    nn: 'lang avstand mellom heim og arbeid',
    en: 'work far from home',
  },
  'passive-health-or-guard-work': {
    nb: 'passivt helse-, omsorgs- eller vaktarbeid',
    nn: 'passivt helse-, omsorgs- eller vaktarbeid',
    en: 'passive health, care or guard work',
  },
  'team-changeover': { nb: 'ved skifte av lag', nn: 'ved skifte av lag', en: 'at a change of teams' },
  'hospital-with-longer-rest-later': {
    nb: 'sykehus, med en lengre hvile innen fire uker',
    nn: 'sjukehus, med ei lengre kvile innan fire veker',
    en: 'hospitals, with a longer rest within four weeks',
  },
  'special-reasons': { nb: 'av særlige grunner', nn: 'av særlege grunnar', en: 'for special reasons' },
  'if-unreasonable': {
    nb: 'når lovens beregning er urimelig',
    nn: 'når utrekninga i lova er urimeleg',
    en: "where the law's way of counting is unreasonable",
  },
} satisfies Messages;

export const OCCASION_NAMES = {
  'serious-disturbance': {
    nb: 'fare for alvorlige driftsforstyrrelser',
    nn: 'fare for alvorlege driftsforstyrringar',
    en: 'a risk of serious operational disturbance',
  },
} satisfies Messages;

export const REASON_NAMES = {
  'no-measure': { nb: 'ingen regel måler det', nn: 'ingen regel måler det', en: 'no rule measures it' },
  'not-in-time-data': { nb: 'står ikke i tidsdata', nn: 'står ikkje i tidsdata', en: 'not in time data' },
  'other-period': {
    nb: 'regnes over en annen periode',
    nn: 'blir rekna over ein annan periode',
    en: 'counted over another period',
  },
  implied: {
    nb: 'dekkes av en annen grense',
    nn: 'blir dekt av ei anna grense',
    en: 'covered by another limit',
  },
  'computed-not-judged': {
    nb: 'regnes ut, vurderes ikke',
    nn: 'blir rekna ut, ikkje vurdert',
    en: 'computed, not judged',
  },
  'assessed-by-a-person': {
    nb: 'vurderes av et menneske',
    nn: 'blir vurdert av eit menneske',
    en: 'assessed by a person',
  },
} satisfies Messages;
