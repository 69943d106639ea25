import type { AgreementContent } from '../../workforce/agreement-file.js';

/** What the fields of the form hold, by name; a box that is not ticked is not there. */
export type FormValues = Readonly<Partial<Record<string, string>>>;

const LIMIT = 'limit.';

/** An agreement says nothing of evening work, agrees to it, or takes it back from whom a wider group's has agreed to it. */
export const EVENING_WORK = ['', 'yes', 'no'] as const;

/** A new agreement: what most of them are. */
export const NEW_FORM: FormValues = {
  grantedBy: 'elected-representatives',
  groupKind: 'unit',
  warnDays: '90',
};

/** An agreement as its form shows it. */
export function formOf({ group, limits, terms, ...content }: AgreementContent): FormValues {
  const numbers = Object.entries(limits).map(([key, value]) => [LIMIT + key, String(value)]);
  return {
    ...(Object.fromEntries(numbers) as FormValues),
    ...formOfTerms(terms),
    code: content.code,
    legalBasis: content.legalBasis,
    grantedBy: content.grantedBy,
    unionLevel: text(content.unionLevel),
    employerRole: text(content.employerRole),
    counterpartRole: text(content.counterpartRole),
    groupKind: group.kind,
    groupCode: text(group.code),
    from: content.from,
    to: text(content.to),
    conditions: text(content.conditions),
    document: text(content.document),
    warnDays: String(content.warnDays),
    warned: text(content.warned),
  };
}

const formOfTerms = (terms: AgreementContent['terms']): FormValues => ({
  averagingWeeks: text(terms.averaging?.weeks),
  averagingStart: text(terms.averaging?.start),
  sundayWeeks: text(terms.sundayAveraging?.weeks),
  sundayStart: text(terms.sundayAveraging?.start),
  ...(terms.eveningWork !== undefined && { eveningWork: terms.eveningWork ? 'yes' : 'no' }),
  ...(terms.overtimeWeeks !== undefined && { overtimeWeeks: 'yes' }),
  standbyFactor: text(terms.standbyFactor),
});

const text = (value: string | number | null | undefined): string => String(value ?? '');

/** What a form says, in the words of the organisation file; what cannot be read stays as it is, for a complaint. */
export function saidBy(form: FormValues): object {
  const kind = form['groupKind'];
  return {
    code: form['code'],
    legalBasis: form['legalBasis'],
    grantedBy: form['grantedBy'],
    unionLevel: orNull(form['unionLevel']),
    employerRole: orNull(form['employerRole']),
    counterpartRole: orNull(form['counterpartRole']),
    group: { kind, code: kind === 'all' ? null : orNull(form['groupCode']) },
    from: form['from'],
    to: orNull(form['to']),
    limits: limitsIn(form),
    terms: termsIn(form),
    conditions: orNull(form['conditions']),
    document: orNull(form['document']),
    warnDays: numberOr(form['warnDays'] ?? ''),
    warned: orNull(form['warned']),
  };
}

const orNull = (value: string | undefined): string | null => {
  const words = value?.trim() ?? '';
  return words === '' ? null : words;
};

const numberOr = (value: string): number | string => {
  const words = value.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(words) ? Number(words) : value;
};

const limitsIn = (form: FormValues): object =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      name.startsWith(LIMIT) && orNull(value) !== null
        ? [[name.slice(LIMIT.length), numberOr(value ?? '')]]
        : [],
    ),
  );

function termsIn(form: FormValues): object {
  const standbyFactor = orNull(form['standbyFactor']);
  return {
    ...averagingIn('averaging', form['averagingWeeks'], form['averagingStart']),
    ...averagingIn('sundayAveraging', form['sundayWeeks'], form['sundayStart']),
    ...(orNull(form['eveningWork']) !== null && { eveningWork: form['eveningWork'] === 'yes' }),
    ...(form['overtimeWeeks'] === 'yes' && { overtimeWeeks: 26 }),
    ...(standbyFactor !== null && { standbyFactor }),
  };
}

/** One without the other is asked for by the schema, which says what is missing. */
const averagingIn = (name: string, weeks: string | undefined, start: string | undefined): object =>
  orNull(weeks) === null && orNull(start) === null
    ? {}
    : { [name]: { weeks: numberOr(weeks ?? ''), start: orNull(start) ?? '' } };
