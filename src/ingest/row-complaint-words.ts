import type { Messages } from '../platform/i18n/texts.js';

/** What is wrong with a row or a cell, and what would be right. `{value}` is what stood there, `{expected}` a list, pattern or range. */
export const ROW_PROBLEM_TEXTS = {
  'column-count': {
    nb: 'raden har {value, plural, one {# kolonne} other {# kolonner}}; ventet {expected}',
    nn: 'rada har {value, plural, one {# kolonne} other {# kolonnar}}; venta {expected}',
    en: 'the row has {value, plural, one {# column} other {# columns}}; expected {expected}',
  },
  'not-mended': {
    nb: 'raden hadde for mange eller for få kolonner, og feltet sier at den ikke er rettet; ventet raden rettet, og feltet tomt',
    nn: 'rada hadde for mange eller for få kolonnar, og feltet seier at ho ikkje er retta; venta rada retta, og feltet tomt',
    en: 'the row had too many or too few columns, and the field says that it is not corrected; expected the row corrected, and the field empty',
  },
  'control-character': {
    nb: 'inneholder styretegn som ikke kan ses; ventet bare synlige tegn',
    nn: 'inneheld styreteikn som ikkje er synlege; venta berre synlege teikn',
    en: 'holds control characters that cannot be seen; expected visible characters only',
  },
  'failed-formula': {
    nb: '«{value}» er svaret fra en formel som ikke gikk opp; ventet en verdi',
    nn: '«{value}» er svaret frå ein formel som ikkje gjekk opp; venta ein verdi',
    en: '“{value}” is what a formula says that failed; expected a value',
  },
  'too-many-characters': {
    nb: 'er for lang; ventet {expected} tegn',
    nn: 'er for lang; venta {expected} teikn',
    en: 'is too long; expected {expected} characters',
  },
  'missing-value': {
    nb: 'verdien mangler{expected, select, none {} other {; ventet {expected}}}',
    nn: 'verdien manglar{expected, select, none {} other {; venta {expected}}}',
    en: 'the value is missing{expected, select, none {} other {; expected {expected}}}',
  },
  'missing-end': {
    nb: 'slutten mangler; ventet {expected}. En vakt som ikke er ferdig, tas inn når den er det',
    nn: 'slutten manglar; venta {expected}. Ei vakt som ikkje er ferdig, blir teken inn når ho er det',
    en: 'the end is missing; expected {expected}. A shift that is not over is taken in when it is',
  },
  'end-date-missing': {
    nb: 'slutten «{value}» har ingen dato og er ikke etter starten samme dag; ventet sluttdato også, som {expected}',
    nn: 'slutten «{value}» har ingen dato og er ikkje etter starten same dag; venta sluttdato òg, som {expected}',
    en: 'the end “{value}” has no date and is not after the start on the same day; expected the end date too, as in {expected}',
  },
  'unknown-kind': {
    nb: 'ukjent hendelsestype «{value}»; ventet en av {expected}',
    nn: 'ukjend hendingstype «{value}»; venta ein av {expected}',
    en: 'unknown kind of event “{value}”; expected one of {expected}',
  },
  'absence-as-event': {
    nb: 'fravær hører ikke til i en fil med hendelser; ventet en egen fil med kolonnene {expected}',
    nn: 'fråvær høyrer ikkje til i ei fil med hendingar; venta ei eiga fil med kolonnane {expected}',
    en: 'absences do not belong in a file of events; expected a file of their own with the columns {expected}',
  },
  'unknown-choice': {
    nb: 'ukjent verdi «{value}»; ventet en av {expected}',
    nn: 'ukjend verdi «{value}»; venta ein av {expected}',
    en: 'unknown value “{value}”; expected one of {expected}',
  },
  'not-a-code': {
    nb: '«{value}» er ikke en kode; ventet en som {expected}, for fri tekst kan navngi folk',
    nn: '«{value}» er ikkje ein kode; venta ein som {expected}, for fri tekst kan namngi folk',
    en: '“{value}” is not a code; expected one like {expected}; free text may name people',
  },
  'not-a-stamp': {
    nb: '«{value}» er ikke dato og klokkeslett; ventet {expected}',
    nn: '«{value}» er ikkje dato og klokkeslett; venta {expected}',
    en: '“{value}” is not a date and time; expected {expected}',
  },
  'no-such-date': {
    nb: '«{value}» finnes ikke i kalenderen; ventet {expected}',
    nn: '«{value}» finst ikkje i kalenderen; venta {expected}',
    en: '“{value}” is not in the calendar; expected {expected}',
  },
  'no-such-sheet': {
    nb: 'regnearket har ikke noe ark «{value}»; ventet {expected}',
    nn: 'reknearket har ikkje noko ark «{value}»; venta {expected}',
    en: 'the workbook has no sheet “{value}”; expected {expected}',
  },
  'no-such-time': {
    nb: '«{value}» har et klokkeslett som ikke finnes; ventet {expected}',
    nn: '«{value}» har eit klokkeslett som ikkje finst; venta {expected}',
    en: '“{value}” has a time of day that does not exist; expected {expected}',
  },
  'out-of-range-date': {
    nb: '«{value}» er for langt unna; ventet et år i 1970–2100',
    nn: '«{value}» er for langt unna; venta eit år i 1970–2100',
    en: '“{value}” is too far away; expected a year in 1970–2100',
  },
  'too-far-ahead': {
    nb: '«{value}» er for langt fram i tid til å være riktig; ventet {expected}',
    nn: '«{value}» er for langt fram i tid til å vere rett; venta {expected}',
    en: '“{value}” is too far ahead to be right; expected {expected}',
  },
  'in-clock-gap': {
    nb: 'klokkeslettet «{value}» finnes ikke, for klokken ble stilt fram; ventet et som finnes, eller med avvik fra UTC',
    nn: 'klokkeslettet «{value}» finst ikkje, for klokka vart stilt fram; venta eit som finst, eller med avvik frå UTC',
    en: 'the local time “{value}” does not exist, the clocks went forward; expected one that exists, or with an offset from UTC',
  },
  'end-not-after-start': {
    nb: '«{value}» er ikke etter start{expected, select, none {} other {; ventet {expected}}}',
    nn: '«{value}» er ikkje etter start{expected, select, none {} other {; venta {expected}}}',
    en: '“{value}” is not after the start{expected, select, none {} other {; expected {expected}}}',
  },
  'too-long': {
    nb: 'varer for lenge til å være riktig; ventet høyst {expected} døgn',
    nn: 'varer for lenge til å vere rett; venta høgst {expected} døgn',
    en: 'lasts too long to be right; expected at most {expected} days',
  },
  'not-a-number': {
    nb: '«{value}» er ikke et tall; ventet {expected}',
    nn: '«{value}» er ikkje eit tal; venta {expected}',
    en: '“{value}” is not a number; expected {expected}',
  },
  'out-of-range-number': {
    nb: '«{value}» er utenfor grensene; ventet {expected}',
    nn: '«{value}» er utanfor grensene; venta {expected}',
    en: '“{value}” is out of range; expected {expected}',
  },
  'hours-for-minutes': {
    nb: '«{value}» ser ut til å være timer, og her skal det stå minutter; ventet {expected}',
    nn: '«{value}» ser ut til å vere timar, og her skal det stå minutt; venta {expected}',
    en: '“{value}” seems to be hours, and minutes belong here; expected {expected}',
  },
  'break-too-long': {
    nb: 'pausen på {value} minutter er lengre enn vakten; ventet {expected}',
    nn: 'pausen på {value} minutt er lengre enn vakta; venta {expected}',
    en: 'the break of {value} minutes is longer than the event; expected {expected}',
  },
  'incomplete-plan': {
    nb: 'planen mangler den ene enden; ventet begge av {expected}, eller ingen',
    nn: 'planen manglar den eine enden; venta begge av {expected}, eller ingen',
    en: 'the plan lacks one end; expected both of {expected}, or neither',
  },
  'not-breaks': {
    nb: 'pausene kan ikke leses; ventet {expected}',
    nn: 'pausane kan ikkje lesast; venta {expected}',
    en: 'the breaks cannot be read; expected {expected}',
  },
  'in-without-out': {
    nb: 'innstempling {value} uten utstempling; ventet {expected}',
    nn: 'innstempling {value} utan utstempling; venta {expected}',
    en: 'clocked in at {value} and never out; expected {expected}',
  },
  'out-without-in': {
    nb: 'stempling {value} uten innstempling først; ventet {expected}',
    nn: 'stempling {value} utan innstempling først; venta {expected}',
    en: 'clocking {value} without an in before it; expected {expected}',
  },
  'unknown-stamping': {
    nb: 'ukjent stemplingstype ved {value}; ventet en av {expected}',
    nn: 'ukjend stemplingstype ved {value}; venta ein av {expected}',
    en: 'unknown type of clocking at {value}; expected one of {expected}',
  },
} satisfies Messages;
