import type { Messages } from '../platform/i18n/texts.js';

export const PREVIEW_TEXTS = {
  unknownFormat: { nb: 'ukjent format', nn: 'ukjent format', en: 'unknown format' },
  format: { nb: '{name} («{format}»)', nn: '{name} («{format}»)', en: '{name} (“{format}”)' },
  source: { nb: 'kilde {source}', nn: 'kjelde {source}', en: 'source {source}' },
  mapping: { nb: 'kolonneoppsett {mapping}', nn: 'kolonneoppsett {mapping}', en: 'mapping {mapping}' },
  headerLine: {
    nb: 'overskriften står på linje {line, number}; det som står over, blir ikke lest',
    nn: 'overskrifta står på linje {line, number}; det som står over, blir ikkje lese',
    en: 'the header is on line {line, number}; what is above it is not read',
  },
  sheet: {
    nb: 'ark «{sheet}»; andre ark, valgt med --sheet: {others}',
    nn: 'ark «{sheet}»; andre ark, valde med --sheet: {others}',
    en: 'sheet “{sheet}”; other sheets, chosen by --sheet: {others}',
  },
  dayFirst: { nb: 'datoer som 31.12.2025', nn: 'datoar som 31.12.2025', en: 'dates like 31.12.2025' },
  monthFirst: { nb: 'datoer som 12/31/2025', nn: 'datoar som 12/31/2025', en: 'dates like 12/31/2025' },
  isoDates: { nb: 'datoer som 2025-12-31', nn: 'datoar som 2025-12-31', en: 'dates like 2025-12-31' },
  clock12: { nb: '12-timers klokke', nn: '12-timars klokke', en: '12-hour clock' },
  clock24: { nb: '24-timers klokke', nn: '24-timars klokke', en: '24-hour clock' },
  decimalComma: { nb: 'desimalkomma', nn: 'desimalkomma', en: 'decimal comma' },
  decimalPoint: { nb: 'desimalpunktum', nn: 'desimalpunktum', en: 'decimal point' },
  uncertainDates: {
    nb: 'datoer som kan leses på to måter',
    nn: 'datoar som kan lesast på to måtar',
    en: 'dates that can be read in two ways',
  },
  columns: { nb: 'kolonner: {columns}', nn: 'kolonnar: {columns}', en: 'columns: {columns}' },
  derived: {
    nb: 'ikke i filen, men gitt av kolonneoppsettet: {columns}',
    nn: 'ikkje i fila, men gjeve av kolonneoppsettet: {columns}',
    en: 'not in the file, but given by the mapping: {columns}',
  },
  withoutIds: {
    nb: 'ingen id for radene i filen: en rad kjennes igjen på ansatt, slag og start, så en endret start er en ny rad',
    nn: 'ingen id for radene i fila: ei rad blir kjend att på tilsett, slag og start, så ein endra start er ei ny rad',
    en: 'no id of the rows in the file: a row is known again by employee, kind and start, so another start is another row',
  },
  ignored: { nb: 'ikke brukt: {columns}', nn: 'ikkje brukt: {columns}', en: 'not used: {columns}' },
  unseen: {
    nb: 'ingen av de første {records, number} postene har {columns}, som kolonneoppsettet leser; har ingen av de andre det heller, blir filen avvist (--dry-run leser alle)',
    nn: 'ingen av dei første {records, number} postane har {columns}, som kolonneoppsettet les; har ingen av dei andre det heller, blir fila avvist (--dry-run les alle)',
    en: 'none of the first {records, number} records has {columns}, which the mapping reads; if none of the others has it either, the file will be refused (--dry-run reads all of them)',
  },
  line: { nb: 'linje', nn: 'linje', en: 'line' },
  record: { nb: 'post', nn: 'post', en: 'record' },
  employee: { nb: 'ansatt', nn: 'tilsett', en: 'employee' },
  what: { nb: 'hva', nn: 'kva', en: 'what' },
  from: { nb: 'fra', nn: 'frå', en: 'from' },
  until: { nb: 'til', nn: 'til', en: 'to' },
  breaks: { nb: 'pause, grad', nn: 'pause, grad', en: 'break, grade' },
  breakCount: {
    nb: '{count, plural, =0 {ingen} one {# pause} other {# pauser}}',
    nn: '{count, plural, =0 {inga} one {# pause} other {# pausar}}',
    en: '{count, plural, =0 {none} one {# break} other {# breaks}}',
  },
  counted: {
    nb: 'Av de første radene: {rows, number} lest, {rejected, number} med feil, {passedOver, number} forbigått.',
    nn: 'Av dei første radene: {rows, number} lesne, {rejected, number} med feil, {passedOver, number} gått forbi.',
    en: 'Of the first rows: {rows, number} read, {rejected, number} bad, {passedOver, number} passed over.',
  },
  countedRegister: {
    nb: 'Hele filen: {rows, plural, one {# rad} other {# rader}}, {rejected, number} med feil.',
    nn: 'Heile fila: {rows, plural, one {# rad} other {# rader}}, {rejected, number} med feil.',
    en: 'The whole file: {rows, plural, one {# row} other {# rows}}, {rejected, number} bad.',
  },
  nothingStored: {
    nb: 'Ingenting er lagret.',
    nn: 'Ingenting er lagra.',
    en: 'Nothing has been stored.',
  },
} satisfies Messages;
