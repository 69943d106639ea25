import type { Message, Messages } from '../platform/i18n/texts.js';

/** That a text is none, what stands where it goes wrong, and what should. */
const notJson = (text: Message): Message => ({
  nb: `${text.nb} er ikke gyldig JSON{expected, select, none {: {value}} rest {, for den slutter for tidlig; ventet resten av den} validJson {; ventet en som er det} other {: feil ved «{value}»; ventet {expected, select, quotedName {et navn i doble anførselstegn} anyValue {en verdi} colon {kolon} comma {komma} closing {det tegnet som lukker det som sist ble åpnet} end {at ${text.nb} slutter der} escape {tekst der en omvendt skråstrek er skrevet \\\\, et linjeskift \\n og en tabulator \\t} other {et navn eller en verdi, med tekst i doble anførselstegn og uten kommentarer}}}}`,
  nn: `${text.nn} er ikkje gyldig JSON{expected, select, none {: {value}} rest {, for ho sluttar for tidleg; venta resten av henne} validJson {; venta ei som er det} other {: feil ved «{value}»; venta {expected, select, quotedName {eit namn i doble hermeteikn} anyValue {ein verdi} colon {kolon} comma {komma} closing {det teiknet som lukkar det som sist vart opna} end {at ${text.nn} sluttar der} escape {tekst der ein omvend skråstrek er skriven \\\\, eit linjeskift \\n og ein tabulator \\t} other {eit namn eller ein verdi, med tekst i doble hermeteikn og utan kommentarar}}}}`,
  en: `${text.en} is not valid JSON{expected, select, none {: {value}} rest {: it ends too soon; expected the rest of it} validJson {; expected one that is} other {: wrong at “{value}”; expected {expected, select, quotedName {a name in double quotation marks} anyValue {a value} colon {a colon} comma {a comma} closing {the sign that closes what was opened last} end {${text.en} to end there} escape {text in which a backslash is written \\\\, a line end \\n and a tab \\t} other {a name or a value, with text in double quotation marks and without comments}}}}`,
});

/** What is wrong with a file as a whole, or with a field of an organisation file. */
export const FILE_PROBLEM_TEXTS = {
  'file-not-found': {
    nb: 'finner ikke eller kan ikke lese filen',
    nn: 'finn ikkje eller kan ikkje lese fila',
    en: 'the file cannot be found or read',
  },
  'not-a-known-format': {
    nb: 'ukjent filformat; ventet {expected}',
    nn: 'ukjent filformat; venta {expected}',
    en: 'unknown file format; expected {expected}',
  },
  'no-list': {
    nb: 'filen er ett JSON-objekt uten en liste øverst; ventet en liste med poster, en post på hver linje, eller et objekt med listen øverst, som {expected}',
    nn: 'fila er eitt JSON-objekt utan ei liste øvst; venta ei liste med postar, ein post på kvar linje, eller eit objekt med lista øvst, som {expected}',
    en: 'the file is one JSON object without a list at its top; expected a list of records, a record on each line, or an object with the list at its top, like {expected}',
  },
  'several-lists': {
    nb: 'filen er ett JSON-objekt med flere lister øverst: «{value}»; ventet én, eller at den som skal leses, heter {expected}',
    nn: 'fila er eitt JSON-objekt med fleire lister øvst: «{value}»; venta éi, eller at den som skal lesast, heiter {expected}',
    en: 'the file is one JSON object with several lists at its top: “{value}”; expected one, or the one to be read to be called {expected}',
  },
  'not-a-table': {
    nb: 'filen er ingen tabell, men {value, select, pdf {PDF} png {et bilde (PNG)} jpeg {et bilde (JPEG)} gif {et bilde (GIF)} bmp {et bilde (BMP)} workbook {en arbeidsbok i gammelt Excel-format (.xls)} page {en nettside eller XML} xlsb {en binær Excel-arbeidsbok (.xlsb)} ods {en arbeidsbok i OpenDocument-format (.ods)} numbers {en arbeidsbok fra Numbers} slides {en presentasjon} archive {et arkiv} document {et dokument} other {data som bare et program kan lese, som en lydfil eller en database}}; ventet {expected}',
    nn: 'fila er ingen tabell, men {value, select, pdf {PDF} png {eit bilete (PNG)} jpeg {eit bilete (JPEG)} gif {eit bilete (GIF)} bmp {eit bilete (BMP)} workbook {ei arbeidsbok i gammalt Excel-format (.xls)} page {ei nettside eller XML} xlsb {ei binær Excel-arbeidsbok (.xlsb)} ods {ei arbeidsbok i OpenDocument-format (.ods)} numbers {ei arbeidsbok frå Numbers} slides {ein presentasjon} archive {eit arkiv} document {eit dokument} other {data som berre eit program kan lese, som ei lydfil eller ein database}}; venta {expected}',
    en: 'the file is no table but {value, select, pdf {a PDF} png {a picture (PNG)} jpeg {a picture (JPEG)} gif {a picture (GIF)} bmp {a picture (BMP)} workbook {a workbook in the old Excel format (.xls)} page {a web page or XML} xlsb {a binary Excel workbook (.xlsb)} ods {a workbook in the OpenDocument format (.ods)} numbers {a workbook of Numbers} slides {a presentation} archive {an archive} document {a document} other {data that only a program can read, like a sound file or a database}}; expected {expected}',
  },
  'unknown-encoding': {
    nb: 'tegnene er lagret som {value}; ventet {expected}. I Excel: «Lagre som», «CSV UTF-8»',
    nn: 'teikna er lagra som {value}; venta {expected}. I Excel: «Lagre som», «CSV UTF-8»',
    en: 'the characters are stored as {value}; expected {expected}. In Excel: “Save as”, “CSV UTF-8”',
  },
  'not-json': notJson({ nb: 'filen', nn: 'fila', en: 'the file' }),
  'empty-file': {
    nb: 'filen er tom; ventet en overskriftslinje og minst én rad',
    nn: 'fila er tom; venta ei overskriftslinje og minst éi rad',
    en: 'the file is empty; expected a header line and at least one row',
  },
  'missing-columns': {
    nb: 'kolonnen mangler; filen har «{value}», ventet minst {expected}',
    nn: 'kolonnen manglar; fila har «{value}», venta minst {expected}',
    en: 'the column is missing; the file has “{value}”, expected at least {expected}',
  },
  'missing-fields': {
    nb: 'ingen av postene i filen har feltet; de har «{value}». Ventet det i minst én av dem{expected, select, none {} all {, eller «optional: all» i kolonneoppsettet} other {, eller «optional: [{expected}]» i kolonneoppsettet}}',
    nn: 'ingen av postane i fila har feltet; dei har «{value}». Venta det i minst éin av dei{expected, select, none {} all {, eller «optional: all» i kolonneoppsettet} other {, eller «optional: [{expected}]» i kolonneoppsettet}}',
    en: 'no record of the file has the field; they have “{value}”. Expected it in one of them at least{expected, select, none {} all {, or “optional: all” in the mapping} other {, or “optional: [{expected}]” in the mapping}}',
  },
  'duplicate-column': {
    nb: 'flere kolonner i filen leses som denne: «{value}»; ventet én',
    nn: 'fleire kolonnar i fila blir lesne som denne: «{value}»; venta éin',
    en: 'several columns of the file are read as this one: “{value}”; expected one',
  },
  'undecided-dates': {
    nb: '«{value}» kan leses på to måter, og datoene i filen sier ikke hvilken; ventet beskjed om hva som står først: {expected} (valget «dates»)',
    nn: '«{value}» kan lesast på to måtar, og datoane i fila seier ikkje kva for ein; venta melding om kva som står først: {expected} (valet «dates»)',
    en: '“{value}” can be read in two ways, and the dates of the file do not tell which; expected to be told what comes first: {expected} (option “dates”)',
  },
  'broken-quotes': {
    nb: 'et anførselstegn åpner i denne raden og lukkes aldri; resten av filen kan ikke leses',
    nn: 'eit hermeteikn opnar i denne rada og blir aldri lukka; resten av fila kan ikkje lesast',
    en: 'a quotation mark opens in this row and is never closed; the rest of the file cannot be read',
  },
  'cell-too-long': {
    nb: 'raden er lengre enn {expected} tegn; resten av filen kan ikke leses. Mangler et anførselstegn?',
    nn: 'rada er lengre enn {expected} teikn; resten av fila kan ikkje lesast. Manglar eit hermeteikn?',
    en: 'the row is longer than {expected} characters; the rest of the file cannot be read. Is a quotation mark missing?',
  },
  'unpacks-too-large': {
    nb: 'delen «{value}» av arbeidsboken blir for stor når den pakkes ut; ventet {expected}. Lagre som CSV',
    nn: 'delen «{value}» av arbeidsboka blir for stor når han blir pakka ut; venta {expected}. Lagre som CSV',
    en: 'the part “{value}” of the workbook is too large when it is unpacked; expected {expected}. Save it as CSV',
  },
  'broken-file': {
    nb: 'filen er skadet: {value, select, cut {slutten mangler, som når den ikke er lastet ned eller kopiert helt} other {innholdet henger ikke sammen}}; ventet en hel fil. Hent den på nytt, eller åpne den i Excel og lagre den på nytt',
    nn: 'fila er skadd: {value, select, cut {slutten manglar, som når ho ikkje er lasta ned eller kopiert heilt} other {innhaldet heng ikkje saman}}; venta ei heil fil. Hent ho på nytt, eller opne ho i Excel og lagre ho på nytt',
    en: 'the file is damaged: {value, select, cut {its end is missing, as when it was not downloaded or copied whole} other {its content does not hold together}}; expected a whole file. Fetch it again, or open it in Excel and save it anew',
  },
  'locked-file': {
    nb: 'arbeidsboken er låst med passord; ventet en uten. I Excel: «Fil», «Info», «Beskytt arbeidsbok», «Krypter med passord», og tøm feltet',
    nn: 'arbeidsboka er låst med passord; venta ei utan. I Excel: «Fil», «Info», «Vern arbeidsbok», «Krypter med passord», og tøm feltet',
    en: 'the workbook is locked by a password; expected one without. In Excel: “File”, “Info”, “Protect Workbook”, “Encrypt with Password”, and empty the field',
  },
  'not-a-record': {
    nb: '«{value}» er ikke en post; ventet {expected}',
    nn: '«{value}» er ikkje ein post; venta {expected}',
    en: '“{value}” is not a record; expected {expected}',
  },
  'line-not-json': notJson({ nb: 'linjen', nn: 'linja', en: 'the line' }),
  'body-not-json': notJson({ nb: 'meldingen', nn: 'meldinga', en: 'the body' }),
  field: {
    nb: '«{value}» kan ikke brukes; ventet {expected}',
    nn: '«{value}» kan ikkje brukast; venta {expected}',
    en: '“{value}” cannot be used; expected {expected}',
  },
  'unknown-field': {
    nb: 'det er ikke noe felt her som heter «{value}»; ventet et som filbeskrivelsen har',
    nn: 'det er ikkje noko felt her som heiter «{value}»; venta eit som filskildringa har',
    en: 'there is no field “{value}” here; expected one that the description of the file has',
  },
  'unknown-limit': {
    nb: 'en avtale kan ikke sette noen grense «{value}»; ventet en av {expected}',
    nn: 'ein avtale kan ikkje setje noka grense «{value}»; venta ei av {expected}',
    en: 'an agreement can set no limit “{value}”; expected one of {expected}',
  },
  'last-day-before-first': {
    nb: 'den siste dagen, «{value}», er før den første; ventet {day} eller senere',
    nn: 'den siste dagen, «{value}», er før den første; venta {day} eller seinare',
    en: 'the last day, “{value}”, is before the first; expected {day} or later',
  },
  'not-after-birth': {
    nb: '«{value}» er ikke etter fødselsdatoen {day}',
    nn: '«{value}» er ikkje etter fødselsdatoen {day}',
    en: '“{value}” is not after the date of birth, {day}',
  },
  'beside-bad-row': {
    nb: 'utelatt fordi en annen rad om ansatt «{value}» ikke kan tas inn; ventet at alle stillingene til en ansatt kan det, for de erstatter dem som er kjent',
    nn: 'utelaten fordi ei anna rad om tilsett «{value}» ikkje kan takast inn; venta at alle stillingane til ein tilsett kan det, for dei erstattar dei som er kjende',
    en: 'left out because another row about employee “{value}” cannot be taken in; expected that all positions of an employee can, for they replace those that are known',
  },
  'duplicate-code': {
    nb: 'koden «{value}» står {otherLine, select, none {to ganger} other {også {by, select, record {i post} other {på linje}} {otherLine}}}; ventet én gang',
    nn: 'koden «{value}» står {otherLine, select, none {to gonger} other {òg {by, select, record {i post} other {på linje}} {otherLine}}}; venta éin gong',
    en: 'the code “{value}” is {otherLine, select, none {there twice} other {{by, select, record {in record} other {on line}} {otherLine}, too}}; expected once',
  },
  'unknown-reference': {
    nb: '«{value}» finnes ikke; ventet koden til {expected}',
    nn: '«{value}» finst ikkje; venta koden til {expected}',
    en: '“{value}” does not exist; expected the code of {expected}',
  },
  'other-zone': {
    nb: 'filen er for sonen «{value}»; ventet {expected}, som er sonen her',
    nn: 'fila er for sona «{value}»; venta {expected}, som er sona her',
    en: 'the file is for the zone “{value}”; expected {expected}, the zone used here',
  },
  'agreement-overlap': {
    nb: 'avtalen setter det samme for samme gruppe og tid som {value}; ventet {expected}',
    nn: 'avtalen set det same for same gruppe og tid som {value}; venta {expected}',
    en: 'the agreement sets the same for the same group and time as {value}; expected {expected}',
  },
  'agreement-contradiction': {
    nb: 'avtalen setter noe annet for noen av de samme ansatte enn {value}; ventet {expected}, eller samme verdi',
    nn: 'avtalen set noko anna for nokre av dei same tilsette enn {value}; venta {expected}, eller same verdien',
    en: 'the agreement sets something else for some of the same employees than {value}; expected {expected}, or the same value',
  },
  'agreements-meet': {
    nb: 'noen ville vært omfattet av to avtaler som setter ulike verdier: {value}; ventet {expected}, eller samme verdi',
    nn: 'nokon ville vore omfatta av to avtalar som set ulike verdiar: {value}; venta {expected}, eller same verdien',
    en: 'somebody would be under two agreements that set different values: {value}; expected {expected}, or the same value',
  },
  'unit-cycle': {
    nb: 'enheten «{value}» ligger under seg selv; ventet en overordnet enhet over den',
    nn: 'eininga «{value}» ligg under seg sjølv; venta ei overordna eining over ho',
    en: 'the unit “{value}” lies below itself; expected a parent above it',
  },
} satisfies Messages;
