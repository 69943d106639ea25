/** Columns of the generic files under the names they are accepted by, the first being the documented one. */
export type ColumnNames<C extends string> = Readonly<Record<C, readonly string[]>>;

export const EVENT_COLUMNS = {
  employee: ['employee', 'ansatt', 'ansattnr', 'ansattnummer'],
  unit: ['unit', 'enhet', 'eining', 'avdeling'],
  kind: ['kind', 'type', 'art'],
  date: ['date', 'dato'],
  start: ['start'],
  end: ['end', 'slutt'],
  break_minutes: ['break_minutes', 'pause_minutter', 'pause_minutt'],
  breaks: ['breaks', 'pauser', 'pausar'],
  net_hours: ['net_hours', 'netto_timer', 'netto_timar'],
  planned_start: ['planned_start', 'planlagt_start'],
  planned_end: ['planned_end', 'planlagt_slutt'],
  planned_break_minutes: ['planned_break_minutes', 'planlagt_pause_minutter', 'planlagt_pause_minutt'],
  planned_hours: ['planned_hours', 'planlagte_timer', 'planlagde_timar'],
  overtime: ['overtime', 'overtid'],
  school_day: ['school_day', 'skoledag', 'skuledag'],
  cause: ['cause', 'årsak', 'aarsak', 'arsak'],
  source_id: ['source_id', 'kilde_id', 'kjelde_id'],
  deleted: ['deleted', 'slettet', 'sletta'],
} as const satisfies ColumnNames<string>;
export type EventColumn = keyof typeof EVENT_COLUMNS;

export const ABSENCE_COLUMNS = {
  employee: EVENT_COLUMNS.employee,
  unit: EVENT_COLUMNS.unit,
  type: ['type', 'kind', 'fraværstype', 'fråværstype'],
  from: ['from', 'fra', 'frå', 'fra_dato', 'frå_dato'],
  to: ['to', 'til', 'til_dato'],
  grade: ['grade', 'grad'],
  certificate: ['certificate', 'dokumentasjon', 'attest'],
  source_id: EVENT_COLUMNS.source_id,
  deleted: EVENT_COLUMNS.deleted,
} as const satisfies ColumnNames<string>;
export type AbsenceColumn = keyof typeof ABSENCE_COLUMNS;

export const REQUIRED_EVENT_COLUMNS: readonly EventColumn[] = ['employee', 'kind', 'start', 'end'];
export const REQUIRED_ABSENCE_COLUMNS: readonly AbsenceColumn[] = ['employee', 'type', 'from', 'to'];

/** What a cell may say, by the words it says it with; what complaints call it (code-words.ts) is among them. */
export const KIND_WORDS = {
  shift: ['shift', 'vakt', 'arbeid'],
  extra_shift: ['extra_shift', 'ekstravakt'],
  passive: [
    'passive',
    'passiv',
    'passiv_tjeneste',
    'passiv_teneste',
    'passive_duty',
    'hvilende_vakt',
    'kvilande_vakt',
  ],
  overtime: ['overtime', 'overtid'],
  callout: ['callout', 'call_out', 'utrykning', 'utrykking'],
  standby: ['standby', 'beredskapsvakt', 'beredskap', 'hjemmevakt', 'heimevakt'],
  absence: ['absence', 'fravær', 'fråvær'],
} as const;

export const ABSENCE_WORDS = {
  sick: ['sick', 'sick_leave', 'syk', 'sjuk', 'sykefravær', 'sjukefråvær'],
  'child-sick': ['child-sick', 'sick_child', 'sykt_barn', 'sjukt_barn'],
  holiday: ['holiday', 'ferie'],
  leave: ['leave', 'permisjon'],
  course: ['course', 'kurs'],
} as const;

export const CERTIFICATE_WORDS = {
  self: ['self', 'self_certified', 'egenmelding', 'eigenmelding'],
  doctor: [
    'doctor',
    'certified_by_a_doctor',
    'sykmelding',
    'sykmelding_fra_lege',
    'sjukmelding',
    'sjukmelding_frå_lege',
    'lege',
  ],
} as const;

export const FLAG_WORDS = {
  yes: ['true', '1', 'yes', 'ja', 'x'],
  no: ['false', '0', 'no', 'nei'],
} as const;

const choicesByWord = new WeakMap<object, ReadonlyMap<string, string>>();

/** `sykt barn`, `sykt-barn` and `sykt_barn` are one word. */
const joined = (word: string): string => word.replaceAll(/[\s_-]+/g, '_');

/** The choice a word stands for, case and blanks aside; null when it stands for none. */
export function choiceOf<C extends string>(
  words: Readonly<Record<C, readonly string[]>>,
  word: string,
): C | null {
  let choices = choicesByWord.get(words);
  if (!choices) {
    const listed = Object.entries<readonly string[]>(words);
    choices = new Map(
      listed.flatMap(([choice, all]) =>
        all.flatMap((one) => [[one, choice] as const, [joined(one), choice] as const]),
      ),
    );
    choicesByWord.set(words, choices);
  }
  const lower = word.toLowerCase();
  return ((choices.get(lower) ?? choices.get(joined(lower))) as C | undefined) ?? null;
}
