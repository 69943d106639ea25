import { sayProblem } from '../../ingest/complaint-words.js';
import { type Language, type Messages, speak } from '../../platform/i18n/texts.js';
import type { FieldComplaint } from '../../workforce/field-complaint.js';
import { LIMIT_KEYS } from '../../workforce/rulebook-file.js';
import { formatDate } from '../../wording/format.js';
import { FORM_TEXTS } from './agreement-form.texts.js';
import { limitName } from './agreement-words.js';
import { FIELD_TEXTS } from './agreement.texts.js';

const WAYS = {
  endsBefore: { nb: 'siste dag før {day}', nn: 'siste dag før {day}', en: 'a last day before {day}' },
  beginsAfter: { nb: 'første dag etter {day}', nn: 'første dag etter {day}', en: 'a first day after {day}' },
  otherEnds: {
    nb: 'at {code} slutter før {day}',
    nn: 'at {code} sluttar før {day}',
    en: 'that {code} ends before {day}',
  },
  otherChanges: { nb: 'at {code} endres', nn: 'at {code} blir endra', en: 'that {code} is changed' },
  or: { nb: ' eller ', nn: ' eller ', en: ' or ' },
} satisfies Messages;

/** Terms by the names of the organisation file, with the field of the form that says them. */
const TERMS: Readonly<Record<string, keyof typeof FORM_TEXTS>> = {
  'terms.averaging': 'averagingWeeks',
  'terms.averaging.weeks': 'averagingWeeks',
  'terms.averaging.start': 'averagingStart',
  'terms.sundayAveraging': 'sundayWeeks',
  'terms.sundayAveraging.weeks': 'sundayWeeks',
  'terms.sundayAveraging.start': 'sundayStart',
  'terms.eveningWork': 'eveningWork',
  'terms.overtimeWeeks': 'overtimeWeeks',
  'terms.standbyFactor': 'standbyFactor',
};

/** Why an agreement cannot stand, in the words of the form and not of a file: fields, types and days by their names. */
export const refusalText = (complaints: readonly FieldComplaint[], language: Language): string =>
  complaints.map((complaint) => sentenceOf(complaint, language)).join(' ');

function sentenceOf(complaint: FieldComplaint, language: Language): string {
  const field = complaint.path.replace(/^agreements\[0\]\.?/, '');
  const said = isOfAnother(complaint)
    ? {
        ...complaint,
        value: otherIn(complaint.value ?? '', language),
        expected: waysIn(complaint.expected ?? '', language),
      }
    : { ...complaint, expected: complaint.expected && namesIn(complaint.expected, language) };
  const problem = sayProblem({ ...said, line: 0, column: null }, language);
  return `${field === '' ? '' : `${nameOf(field, language)}: `}${problem}.`;
}

const isOfAnother = ({ problem }: FieldComplaint): boolean =>
  problem === 'agreement-overlap' || problem === 'agreement-contradiction';

function nameOf(field: string, language: Language): string {
  const limit = LIMIT_KEYS.find((key) => key === field.replace(/^limits\./, ''));
  if (limit !== undefined) return limitName(limit, language);
  const term = TERMS[field];
  if (term !== undefined) return speak(FORM_TEXTS, language)(term);
  const [name = ''] = field.split('.');
  return Object.hasOwn(FIELD_TEXTS, name)
    ? speak(FIELD_TEXTS, language)(name as keyof typeof FIELD_TEXTS)
    : field;
}

/** `DAILY_REST, terms.eveningWork: true`, where it is a list of what can be set; anything else as it is. */
function namesIn(expected: string, language: Language): string {
  const fields = expected.split(', ').map((one) => one.replace(/: \w+$/, ''));
  const areSet = fields.every((one) => Object.hasOwn(TERMS, one) || LIMIT_KEYS.some((key) => key === one));
  return areSet ? namesOf(fields, language) : expected;
}

const namesOf = (fields: readonly string[], language: Language): string =>
  [...new Set(fields.map((one) => nameOf(one, language)))].join(', ');

/** `DISP (2024-10-01 – 2026-09-30): DAILY_REST, terms.averaging`, as it names the other agreement and what both set. */
function otherIn(value: string, language: Language): string {
  const found = /^(.*) \((\d{4}-\d\d-\d\d) – (\d{4}-\d\d-\d\d)?\): (.*)$/s.exec(value);
  if (found === null) return value;
  const [, code = '', from = '', to, on = ''] = found;
  const until = to === undefined ? '' : ` ${formatDate(language, to)}`;
  return `${code} (${formatDate(language, from)} –${until}): ${namesOf(on.split(', '), language)}`;
}

/** `to < 2025-01-01 / from > 2025-12-31 / OTHER.to < 2025-06-01`, or the other's code alone. */
function waysIn(expected: string, language: Language): string {
  const say = speak(WAYS, language);
  const ways = expected.split(' / ').map((way) => {
    const found = /^(?:(.*)\.)?(to|from) [<>] (\d{4}-\d\d-\d\d)$/s.exec(way);
    if (found === null) return say('otherChanges', { code: way });
    const [, code, field, date = ''] = found;
    const day = formatDate(language, date);
    if (code !== undefined) return say('otherEnds', { code, day });
    return say(field === 'to' ? 'endsBefore' : 'beginsAfter', { day });
  });
  return ways.join(say('or'));
}
