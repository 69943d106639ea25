import type { Messages } from '../platform/i18n/texts.js';

export const IMPORT_TEXTS = {
  taken: {
    nb: '{rowsRead, plural, one {# rad lest} other {# rader lest}}: {stored, plural, one {# ny} other {# nye}}, {corrected, number} rettet, {unchanged, number} uendret, {withdrawn, number} trukket tilbake, {rejected, number} ikke tatt inn.',
    nn: '{rowsRead, plural, one {# rad lesen} other {# rader lesne}}: {stored, plural, one {# ny} other {# nye}}, {corrected, number} retta, {unchanged, number} uendra, {withdrawn, number} trekte tilbake, {rejected, number} ikkje tekne inn.',
    en: '{rowsRead, plural, one {# row read} other {# rows read}}: {stored, number} new, {corrected, number} corrected, {unchanged, number} unchanged, {withdrawn, number} withdrawn, {rejected, number} left out.',
  },
  nothingNew: {
    nb: 'alt var tatt inn fra før; ingenting er endret.',
    nn: 'alt var teke inn frå før; ingenting er endra.',
    en: 'all of it was there already; nothing has changed.',
  },
  refused: {
    nb: 'ikke tatt inn ({rejected, plural, =0 {filen kan ikke brukes} one {# rad med feil} other {# rader med feil}}).{rejected, plural, =0 {} other { Rett filen, eller bruk --partial for å ta inn resten.}}',
    nn: 'ikkje teken inn ({rejected, plural, =0 {fila kan ikkje brukast} one {# rad med feil} other {# rader med feil}}).{rejected, plural, =0 {} other { Rett fila, eller bruk --partial for å ta inn resten.}}',
    en: 'not taken in ({rejected, plural, =0 {the file cannot be used} one {# bad row} other {# bad rows}}).{rejected, plural, =0 {} other { Correct the file, or use --partial to take the rest.}}',
  },
  stopped: {
    nb: 'stoppet på siden til importen eller over API-et; ingenting er lagret.',
    nn: 'stoppa på sida til importen eller over API-et; ingenting er lagra.',
    en: 'stopped on the page of the import or over the API; nothing has been stored.',
  },
  stopping: {
    nb: 'Stopper; Ctrl-C en gang til avslutter med en gang.',
    nn: 'Stoppar; Ctrl-C ein gong til avsluttar med ein gong.',
    en: 'Stopping; Ctrl-C once more ends it at once.',
  },
  stoppedHere: {
    nb: 'stoppet; ingenting av filen er lagret.',
    nn: 'stoppa; ingenting av fila er lagra.',
    en: 'stopped; nothing of the file has been stored.',
  },
  notBegun: {
    nb: 'ikke påbegynt; ingenting av filen er lagret.',
    nn: 'ikkje påbyrja; ingenting av fila er lagra.',
    en: 'not begun; nothing of the file has been stored.',
  },
  tried: {
    nb: 'prøvekjøring: ingenting er lagret. Ellers:',
    nn: 'prøvekøyring: ingenting er lagra. Elles:',
    en: 'dry run: nothing has been stored. Otherwise:',
  },
  passedOver: {
    nb: '{count, plural, one {# rad hører} other {# rader hører}} ikke til etter kolonneoppsettet, og er forbigått.',
    nn: '{count, plural, one {# rad høyrer} other {# rader høyrer}} ikkje til etter kolonneoppsettet, og er gått forbi.',
    en: '{count, plural, one {# row is} other {# rows are}} not meant by the mapping and passed over.',
  },
  rejectedWritten: {
    nb: 'rader som ikke er tatt inn, står i {path}, med hva som er feil.',
    nn: 'rader som ikkje er tekne inn, står i {path}, med kva som er feil.',
    en: 'the rows left out are in {path}, with what is wrong.',
  },
  rejectedSome: {
    nb: 'de første {written, number} av {count, number} rader som ikke er tatt inn, står i {path}, med hva som er feil.',
    nn: 'dei første {written, number} av {count, number} rader som ikkje er tekne inn, står i {path}, med kva som er feil.',
    en: 'the first {written, number} of {count, number} rows left out are in {path}, with what is wrong.',
  },
  oneRejectedFile: {
    nb: '--rejected gjelder én fil; ventet én fil, ikke {count}.',
    nn: '--rejected gjeld éi fil; venta éi fil, ikkje {count}.',
    en: '--rejected is for one file; expected one file, not {count}.',
  },
  oneReplaceFile: {
    nb: '--replace gjelder én fil, som er hele sannheten om perioden; ventet én fil, ikke {count}. Slå filene sammen til én.',
    nn: '--replace gjeld éi fil, som er heile sanninga om perioden; venta éi fil, ikkje {count}. Slå filene saman til éi.',
    en: '--replace is for one file, which is the whole truth about the period; expected one file, not {count}. Make one of them.',
  },
  wayToMap: {
    nb: 'hvilken kolonne som er hva, sies med --map (docs/mappings.md) eller på siden Importer.',
    nn: 'kva for ei kolonne som er kva, seier du med --map (docs/mappings.md) eller på sida Importar.',
    en: 'which column is which is said by --map (docs/mappings.md) or on the page “Import”.',
  },
  moreBad: {
    nb: 'bare de første {count, number} feilene er vist her; --rejected FIL skriver radene til en fil.',
    nn: 'berre dei første {count, number} feila er viste her; --rejected FIL skriv radene til ei fil.',
    en: 'only the first {count, number} complaints are shown here; --rejected FILE writes the rows to a file.',
  },
  moreWithdrawn: {
    nb: 'og {count, number} til; --withdrawn FIL skriver alle til en fil, og siden til importen har dem.',
    nn: 'og {count, number} til; --withdrawn FIL skriv alle til ei fil, og sida til importen har dei.',
    en: 'and {count, number} more; --withdrawn FILE writes all to a file, and the page of the import has them.',
  },
  withdrawnSheet: { nb: 'trukket tilbake', nn: 'trekt tilbake', en: 'withdrawn' },
  withdrawnWritten: {
    nb: 'radene som trekkes tilbake, står i {path}.',
    nn: 'radene som blir trekte tilbake, står i {path}.',
    en: 'the rows that are withdrawn are in {path}.',
  },
  withdrawnNone: {
    nb: 'ingen rader trekkes tilbake; {path} har bare overskriftene.',
    nn: 'ingen rader blir trekte tilbake; {path} har berre overskriftene.',
    en: 'no rows are withdrawn; {path} has the headings alone.',
  },
  noFolder: {
    nb: 'Det kan ikke skrives til {path}; ventet en fil i en mappe som finnes. Ingenting er importert.',
    nn: 'Det kan ikkje skrivast til {path}; venta ei fil i ei mappe som finst. Ingenting er importert.',
    en: 'Cannot write to {path}; expected a file in a folder that exists. Nothing has been imported.',
  },
  oneWithdrawnFile: {
    nb: '--withdrawn gjelder én fil; ventet én fil, ikke {count}.',
    nn: '--withdrawn gjeld éi fil; venta éi fil, ikkje {count}.',
    en: '--withdrawn is for one file; expected one file, not {count}.',
  },
  replaceWhole: {
    nb: '--replace og --partial går ikke sammen: rader som ble avvist, ville bli trukket tilbake. Rett filen først.',
    nn: '--replace og --partial går ikkje saman: rader som vart avviste, ville bli trekte tilbake. Rett fila først.',
    en: '--replace and --partial do not go together: rows left out would be withdrawn. Correct the file first.',
  },
  noPeriod: {
    nb: '«{value}» er ikke en periode; ventet 2025-12, 2025 eller 2025-12-01/2025-12-14.',
    nn: '«{value}» er ikkje ein periode; venta 2025-12, 2025 eller 2025-12-01/2025-12-14.',
    en: '“{value}” is no period; expected 2025-12, 2025 or 2025-12-01/2025-12-14.',
  },
  noMapping: {
    nb: 'Det finnes verken en fil eller et kolonneoppsett «{value}»; kjente oppsett: {known}.',
    nn: 'Det finst verken ei fil eller eit kolonneoppsett «{value}»; kjende oppsett: {known}.',
    en: 'There is neither a file nor a mapping “{value}”; known mappings: {known}.',
  },
  mappingKept: {
    nb: 'kolonneoppsettet er lagret; neste gang holder --map {name}.',
    nn: 'kolonneoppsettet er lagra; neste gong held --map {name}.',
    en: 'the mapping is kept; next time --map {name} will do.',
  },
  reading: { nb: 'Tar inn', nn: 'Tek inn', en: 'Importing' },
  refusedAgreements: {
    nb: 'ikke tatt inn ({rejected, plural, one {# rad med feil} other {# rader med feil}}). Rett filen; avtaler tas inn samlet, for de som ikke står i filen, avsluttes.',
    nn: 'ikkje teken inn ({rejected, plural, one {# rad med feil} other {# rader med feil}}). Rett fila; avtalar blir tekne inn samla, for dei som ikkje står i fila, blir avslutta.',
    en: 'not taken in ({rejected, plural, one {# bad row} other {# bad rows}}). Correct the file; agreements are taken in all together, for those that are not in the file end.',
  },
  refusedPeriod: {
    nb: 'ikke tatt inn ({rejected, plural, one {# rad med feil} other {# rader med feil}}). Rett filen{outside, select, yes {, eller oppgi med --replace en periode som alle radene begynner i} other {}}.',
    nn: 'ikkje teken inn ({rejected, plural, one {# rad med feil} other {# rader med feil}}). Rett fila{outside, select, yes {, eller gje opp med --replace ein periode som alle radene byrjar i} other {}}.',
    en: 'not taken in ({rejected, plural, one {# bad row} other {# bad rows}}). Correct the file{outside, select, yes {, or name with --replace a period that all its rows begin in} other {}}.',
  },
  newEmployees: {
    nb: '{count, plural, one {# ansatt} other {# ansatte}} var ikke kjent fra før og er lagt til: {codes}{more, plural, =0 {} other { og # til}}',
    nn: '{count, plural, one {# tilsett} other {# tilsette}} var ikkje kjend frå før og er lagd til: {codes}{more, plural, =0 {} other { og # til}}',
    en: '{count, plural, one {# employee was} other {# employees were}} not known before and have been added: {codes}{more, plural, =0 {} other { and # more}}',
  },
} satisfies Messages;
