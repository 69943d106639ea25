import type { Messages } from '../../platform/i18n/texts.js';

export const RULES_TEXTS = {
  rule: { nb: 'regel', nn: 'regel', en: 'rule' },
  limit: { nb: 'grense', nn: 'grense', en: 'limit' },
  from: { nb: 'fra', nn: 'frå', en: 'from' },
  clause: { nb: 'hjemmel', nn: 'heimel', en: 'clause' },
  evidence: { nb: 'hvor sikkert', nn: 'kor sikkert', en: 'how sure' },
  others: { nb: 'kan fravikes til', nn: 'kan fråvikast til', en: 'others may be granted' },
  min: { nb: 'minst {value}', nn: 'minst {value}', en: 'at least {value}' },
  max: { nb: 'høyst {value}', nn: 'høgst {value}', en: 'at most {value}' },
  byAge: {
    nb: '{least}–{most} etter alder',
    nn: '{least}–{most} etter alder',
    en: '{least}–{most} by age',
  },
  weighed: {
    nb: '{value}, ned til {least}: en time på søn- og helgedag teller {sunday} mer og en om natten {night} mer, til {full} er fylt',
    nn: '{value}, ned til {least}: ein time på søn- og heilagdag tel {sunday} meir og ein om natta {night} meir, til {full} er fylt',
    en: '{value}, down to {least}: an hour on a Sunday or holiday counts {sunday} more and one at night {night} more, until {full} are filled',
  },
  any: { nb: 'enhver grense', nn: 'kva grense som helst', en: 'any limit' },
  period: { nb: '{from} til {to}', nn: '{from} til {to}', en: '{from} to {to}' },
  fromDay: { nb: 'fra {from}', nn: 'frå {from}', en: 'from {from}' },
  untilDay: { nb: 'til {to}', nn: 'til {to}', en: 'until {to}' },
  given: { nb: 'ved {what}', nn: 'ved {what}', en: 'with {what}' },
  unless: { nb: 'uten {what}', nn: 'utan {what}', en: 'without {what}' },
  onlyOn: { nb: 'bare ved {occasion}', nn: 'berre ved {occasion}', en: 'only for {occasion}' },
  noFloor: {
    nb: 'grensen gjelder ikke ved {occasion}',
    nn: 'grensa gjeld ikkje ved {occasion}',
    en: 'the floor does not hold for {occasion}',
  },
  throughAveraging: {
    nb: 'følger av avtale om gjennomsnittsberegning',
    nn: 'følgjer av avtale om gjennomsnittsberekning',
    en: 'follows from an agreement on averaging',
  },
  notice: { nb: 'merknad, ikke brudd', nn: 'merknad, ikkje brot', en: 'a notice, no breach' },
  compensatory: {
    nb: 'det som mangler, gis tilbake som hvile innen {days} dager ({evidence})',
    nn: 'det som manglar, blir gitt tilbake som kvile innan {days} dagar ({evidence})',
    en: 'what is missing is given back as rest within {days} days ({evidence})',
  },
  standby: {
    nb: 'Beredskapsvakt utenfor arbeidsstedet regnes som arbeidstid med',
    nn: 'Beredskapsvakt utanfor arbeidsstaden blir rekna som arbeidstid med',
    en: 'Standby away from the workplace counts as working time by',
  },
  standbyOthers: { nb: 'annen andel: {who}', nn: 'annan del: {who}', en: 'another share: {who}' },
  averagingOrdinary: {
    nb: 'Gjennomsnitt av alminnelig arbeidstid over høyst {weeks} uker: {basis}, {who} ({evidence})',
    nn: 'Gjennomsnitt av alminneleg arbeidstid over høgst {weeks} veker: {basis}, {who} ({evidence})',
    en: 'Ordinary hours averaged over at most {weeks} weeks: {basis}, {who} ({evidence})',
  },
  averagingSundays: {
    nb: 'Gjennomsnitt av søn- og helgedager over høyst {weeks} uker: {basis}, {who} ({evidence})',
    nn: 'Gjennomsnitt av søn- og heilagdagar over høgst {weeks} veker: {basis}, {who} ({evidence})',
    en: 'Sundays and holidays averaged over at most {weeks} weeks: {basis}, {who} ({evidence})',
  },
  exemptLeading: {
    nb: 'Unntatt: ledende stilling, {basis} ({evidence})',
    nn: 'Unnateken: leiande stilling, {basis} ({evidence})',
    en: 'Exempt: leading positions, {basis} ({evidence})',
  },
  exemptIndependent: {
    nb: 'Unntatt: særlig uavhengig stilling, {basis} ({evidence})',
    nn: 'Unnateken: særleg uavhengig stilling, {basis} ({evidence})',
    en: 'Exempt: particularly independent positions, {basis} ({evidence})',
  },
  notEvaluated: {
    nb: 'Står i loven og kontrolleres ikke:',
    nn: 'Står i lova og blir ikkje kontrollert:',
    en: 'In the law and not checked:',
  },
  date: { nb: 'dato: {evidence}', nn: 'dato: {evidence}', en: 'date: {evidence}' },
  dates: {
    nb: 'Datoene verdiene gjelder fra, der ikke annet står: {evidence}.',
    nn: 'Datoane verdiane gjeld frå, der ikkje anna står: {evidence}.',
    en: 'The dates from which values hold, where nothing else is said: {evidence}.',
  },
  same: { nb: 'Ingen forskjell.', nn: 'Ingen skilnad.', en: 'No difference.' },
  standbyShare: {
    nb: 'Beredskapsvakt som regnes som arbeidstid',
    nn: 'Beredskapsvakt som blir rekna som arbeidstid',
    en: 'Standby that counts as working time',
  },
  twoDates: {
    nb: 'Oppgi et regelverk til, eller to datoer: --on DATO --and DATO.',
    nn: 'Oppgi eit regelverk til, eller to datoar: --on DATO --and DATO.',
    en: 'Name another rulebook, or two dates: --on DATE --and DATE.',
  },
  notADate: {
    nb: '«{text}» er ingen dato; skriv den som 2026-01-31.',
    nn: '«{text}» er ingen dato; skriv han som 2026-01-31.',
    en: '"{text}" is no date; write it like 2026-01-31.',
  },
} satisfies Messages;
