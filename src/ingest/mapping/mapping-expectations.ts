import { spoken } from '../../platform/http/fault-words.js';
import { codesInWords } from '../../wording/code-words.js';

/** What would be right at each place of a mapping (docs/mappings.md). */
export const EXPECTED = {
  name: spoken({
    nb: 'ventet et navn som our-roster-2',
    nn: 'venta eit namn som our-roster-2',
    en: 'expected a name like our-roster-2',
  }),
  whole: spoken({
    nb: 'ventet name:, for: og columns:',
    nn: 'venta name:, for: og columns:',
    en: 'expected name:, for: and columns:',
  }),
  subject: spoken({
    nb: 'ventet vakter og arbeidet tid («events»), fravær («absences»), ansatte («employees»), enheter («units»), stillinger («positions») eller avtaler («agreements»)',
    nn: 'venta vakter og arbeidd tid («events»), fråvær («absences»), tilsette («employees»), einingar («units»), stillingar («positions») eller avtalar («agreements»)',
    en: 'expected “events”, “absences”, “employees”, “units”, “positions” or “agreements”',
  }),
  from: spoken({
    nb: 'ventet navnet på en kolonne, en liste med navn, {date:, time:} eller {list:, start:, end:}',
    nn: 'venta namnet på ein kolonne, ei liste med namn, {date:, time:} eller {list:, start:, end:}',
    en: 'expected the name of a column, a list of names, {date:, time:}, or {list:, start:, end:}',
  }),
  names: spoken({
    nb: 'ventet navnet på en kolonne, eller en liste med navn',
    nn: 'venta namnet på ein kolonne, eller ei liste med namn',
    en: 'expected the name of a column, or a list of names',
  }),
  columns: spoken({
    nb: 'ventet for hver av våre kolonner hvor den kommer fra, som {employee: Ansattnr}',
    nn: 'venta for kvar av kolonnane våre kvar han kjem frå, som {employee: Ansattnr}',
    en: 'expected for each of our columns where it comes from, like {employee: Ansattnr}',
  }),
  defaults: spoken({
    nb: 'ventet en av våre kolonner og hva den sier, som {kind: shift}',
    nn: 'venta ein av kolonnane våre og kva han seier, som {kind: shift}',
    en: 'expected one of our columns and what it says, like {kind: shift}',
  }),
  values: spoken({
    nb: 'ventet en av våre kolonner og hva filens ord står for, som {kind: {D: shift}}',
    nn: 'venta ein av kolonnane våre og kva orda i fila står for, som {kind: {D: shift}}',
    en: 'expected one of our columns and what words of the file stand for, like {kind: {D: shift}}',
  }),
  meanings: spoken({
    nb: 'ventet filens ord og hva de står for, som {D: shift}',
    nn: 'venta orda i fila og kva dei står for, som {D: shift}',
    en: 'expected words of the file and what they stand for, like {D: shift}',
  }),
  away: spoken({
    nb: 'fravær leses fra en fil for seg, med for: absences; rader som ikke er vakter, nevnes under passOver',
    nn: 'fråvær blir lese frå ei fil for seg, med for: absences; rader som ikkje er vakter, blir nemnde under passOver',
    en: 'absences are read from a file of their own, with for: absences; rows that are no shifts are named under passOver',
  }),
  passOver: spoken({
    nb: 'ventet en kolonne i filen og en liste med ord, som {Status: [Utkast]}',
    nn: 'venta ein kolonne i fila og ei liste med ord, som {Status: [Utkast]}',
    en: 'expected a column of the file and a list of words, like {Status: [Utkast]}',
  }),
  optional: spoken({
    nb: 'ventet «all», eller en liste med våre kolonner, som [break_minutes]',
    nn: 'venta «all», eller ei liste med kolonnane våre, som [break_minutes]',
    en: 'expected “all”, or a list of our columns, like [break_minutes]',
  }),
  words: spoken({
    nb: 'ventet en liste med ord, som [Utkast, Slettet]',
    nn: 'venta ei liste med ord, som [Utkast, Sletta]',
    en: 'expected a list of words, like [Draft, Deleted]',
  }),
  recognise: spoken({
    nb: 'ventet en liste med navn på kolonner, som [Ansattnr, Vakttype]',
    nn: 'venta ei liste med namn på kolonnar, som [Ansattnr, Vakttype]',
    en: 'expected a list of names of columns, like [Ansattnr, Vakttype]',
  }),
  /** YAML takes 7, true and no quotes for something else than text. */
  text: spoken({
    nb: "ventet tekst; tall, true og false i anførselstegn, som '7'",
    nn: "venta tekst; tal, true og false i hermeteikn, som '7'",
    en: "expected text; numbers, true and false in quotes, like '7'",
  }),
};

/** Of words of ours, all there are. */
export function oneOf(words: readonly string[]): string {
  const all = words.join(', ');
  return spoken({ nb: `ventet en av ${all}`, nn: `venta ein av ${all}`, en: `expected one of ${all}` });
}

/** The same of codes that people have words for. */
export const oneOfCodes = (codes: readonly string[]): string =>
  spoken({
    nb: `ventet en av ${codesInWords(codes, 'nb')}`,
    nn: `venta ein av ${codesInWords(codes, 'nn')}`,
    en: `expected one of ${codesInWords(codes, 'en')}`,
  });
