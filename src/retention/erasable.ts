import { IS_TO_BE_DONE } from '../violations/cases/open-measures.js';
import type { RetentionKind } from './retention-file.js';

/** From when on each kind is kept: the local day, `YYYY-MM-DD`, and the instant at which it begins. */
export type Cuts = Readonly<Record<RetentionKind, { readonly day: string; readonly at: Date }>>;

/** Rows of one table that go, as SQL over the alias `t`. */
export interface Part {
  readonly table: string;
  readonly where: string;
  /** The year that they are of, four digits as text; null where a row is of none. */
  readonly year: string | null;
  /** Whether they are what the kind is named by; others go with them. */
  readonly isMain?: boolean;
  /** Instead of being deleted, rows are emptied of this. */
  readonly emptied?: string;
  /** Of rows that go with a person but have no `employee_id`: which are of those whose ids are `$1`. */
  readonly ofPersons?: string;
}

/** The audit log goes by its chain (`erasing.repository.ts`). */
export type Plain = Exclude<RetentionKind, 'audit'>;

const at = (cuts: Cuts, kind: RetentionKind): string => `timestamptz '${cuts[kind].at.toISOString()}'`;
const on = (cuts: Cuts, kind: RetentionKind): string => `date '${cuts[kind].day}'`;

/**
 * A case is kept as long as anybody has something to do with it: nobody has said what a
 * breach is, an objection has no answer, or a measure is still to be done.
 */
const WAITS = `(
  (v.state = 'detected' and v.effective_verdict = 'breach')
  or exists (select from objection o where o.violation_id = v.id and o.state = 'open')
  or exists (select from violation_measure m where m.violation_id = v.id and ${IS_TO_BE_DONE}))`;

const isOldCase = (cuts: Cuts): string => `v.anchor_date < ${on(cuts, 'cases')}`;
const caseGoes = (cuts: Cuts): string => `${isOldCase(cuts)} and not ${WAITS}`;
const ofCase = (cuts: Cuts, who: string): string =>
  `exists (select from violation v where v.id = t.violation_id and ${caseGoes(cuts)}${who && ` and v.employee_id ${who}`})`;

const mailGoes = (cuts: Cuts): string => `m.state <> 'due' and m.created_at < ${at(cuts, 'mails')}`;
const ofMail = (cuts: Cuts): string =>
  `exists (select from mail m where m.id = t.mail_id and ${mailGoes(cuts)})`;

const ofImport = (cuts: Cuts): string =>
  `exists (select from import i where i.id = t.import_id and i.imported_at < ${at(cuts, 'rejected-rows')})`;

/** What an import says of persons; that there was one, and how many rows it had, stays. */
const NAMES_IN_IMPORT = `(t.file_name <> '–' or t.started_by is not null or t.stopped_by is not null or t.new_employees <> '{}' or t.overlaps_found <> '[]'
  or t.never_there <> '[]' or t.ambiguous_found <> '[]')`;
const EMPTIED_IMPORT = `file_name = '–', started_by = null, stopped_by = null, new_employees = '{}', overlaps_found = '[]', never_there = '[]', ambiguous_found = '[]'`;

/** No position since; whoever never had one goes by when they came. */
const hasLeft = (cuts: Cuts): string => `
  not exists (select from position p where p.employee_id = t.id
               and (p.valid_until is null or p.valid_until > ${on(cuts, 'employees')}))
  and (t.known_since < ${at(cuts, 'employees')} or exists (select from position p where p.employee_id = t.id))`;

/** Whatever names an employee and is not erased by then, in the same run at the latest. */
const isNamedStill = (cuts: Cuts): string =>
  [
    `work_event w where w.employee_id = t.id and w.superseded_at is null and w.starts_at >= ${at(cuts, 'events')}`,
    `work_event w where w.employee_id = t.id and w.superseded_at is not null and w.starts_at >= ${at(cuts, 'events')}`,
    `absence a where a.employee_id = t.id and a.until_date > ${on(cuts, 'absences')}`,
    `employee_month f where f.employee_id = t.id and f.month >= ${on(cuts, 'events')}`,
    `sick_month f where f.employee_id = t.id and f.month >= ${on(cuts, 'absences')}`,
    `violation v where v.employee_id = t.id and not (${caseGoes(cuts)})`,
    `rest_claim c where c.employee_id = t.id and c.anchor_date >= ${on(cuts, 'rest-claims')}`,
    `mail m where m.recipient_id = t.id and not (${mailGoes(cuts)})`,
    `reminder r join mail m on m.id = r.mail_id where r.employee_id = t.id and not (${mailGoes(cuts)})`,
    `alert a join violation v on v.id = a.violation_id left join mail m on m.id = a.mail_id
      where a.recipient_id = t.id and not (${caseGoes(cuts)}) and not coalesce(${mailGoes(cuts)}, false)`,
    `unit u where u.manager_id = t.id`,
  ]
    .map((rows) => `exists (select from ${rows})`)
    .join(' or ');

const employeeGoes = (cuts: Cuts): string => `${hasLeft(cuts)} and not (${isNamedStill(cuts)})`;
const ofEmployee = (cuts: Cuts, who: string): string =>
  `t.employee_id in (select t.id from employee t where ${employeeGoes(cuts)})${who && ` and t.employee_id ${who}`}`;

/** Whom an alert of a limit that is nearly used up is about, which is no case: `employee/rule/date`. */
const ROOM_OF = `split_part(t.subject, '/', 1)`;

/** Rows that name whoever goes by the id in a text. */
const ofNamed = (cuts: Cuts, who: string, whose: string): string =>
  `${whose} in (select t.id::text from employee t where ${employeeGoes(cuts)}${who && ` and t.id ${who}`})`;

interface Where {
  readonly cuts: Cuts;
  /** `= any ($1)` after the id of an employee, to say of whom; empty for everybody. */
  readonly who: string;
}

/** One version of an event holds and the others do not, and each kind has an index of its own. */
const EVENTS = ['is null', 'is not null'];

/** What goes of each kind, in the order in which it can. */
const PARTS: Readonly<Record<Plain, (where: Where) => readonly Part[]>> = {
  mails: ({ cuts }) => [
    plain('alert', ofMail(cuts), 't.created_at'),
    plain('reminder', ofMail(cuts), 't.due_on'),
    // Kept for mails alone; who is HR the issuer knows, and says it with the next sign-in.
    plain('hr_member', `t.signed_in_at < ${at(cuts, 'mails')}`, 't.signed_in_at'),
    main('mail', `t.state <> 'due' and t.created_at < ${at(cuts, 'mails')}`, 't.created_at'),
  ],
  'rejected-rows': ({ cuts }) => [
    main('import_rejected_row', ofImport(cuts), null),
    main('import_complaint', ofImport(cuts), null),
    plain('import_withdrawal', ofImport(cuts), null),
  ],
  tokens: ({ cuts }) => [main('api_token', `${TOKEN_ENDS} < ${at(cuts, 'tokens')}`, TOKEN_ENDS)],
  'webhook-messages': ({ cuts }) => [
    main(
      'webhook_delivery',
      `t.state <> 'due' and t.created_at < ${at(cuts, 'webhook-messages')}`,
      't.created_at',
    ),
  ],
  events: ({ cuts, who }) => [
    ...EVENTS.map((holds) =>
      main(
        'work_event',
        `t.superseded_at ${holds} and t.starts_at < ${at(cuts, 'events')}${of(who)}`,
        't.starts_at',
      ),
    ),
    plain('employee_month', `t.month < ${on(cuts, 'events')}${of(who)}`, 't.month'),
  ],
  absences: ({ cuts, who }) => [
    main('absence', `t.until_date <= ${on(cuts, 'absences')}${of(who)}`, 't.from_date'),
    plain('sick_month', `t.month < ${on(cuts, 'absences')}${of(who)}`, 't.month'),
  ],
  cases: ({ cuts, who }) => [
    plain('alert', `${ofCase(cuts, who)} and not ${ofMail(cuts)}`, 't.created_at'),
    plain('objection', ofCase(cuts, who), 't.made_at'),
    plain('violation_measure', ofCase(cuts, who), 't.added_at'),
    plain('violation_history', ofCase(cuts, who), 't.at'),
    main(
      'violation',
      `t.id in (select v.id from violation v where ${caseGoes(cuts)})${of(who)}`,
      't.anchor_date',
    ),
  ],
  'rest-claims': ({ cuts, who }) => [
    main('rest_claim', `t.anchor_date < ${on(cuts, 'rest-claims')}${of(who)}`, 't.anchor_date'),
  ],
  imports: ({ cuts }) => [
    {
      ...main(
        'import',
        `t.imported_at < ${at(cuts, 'imports')} and t.state <> 'running' and ${NAMES_IN_IMPORT}`,
        't.imported_at',
      ),
      emptied: EMPTIED_IMPORT,
    },
  ],
  'report-deliveries': ({ cuts }) => [
    main('report_delivery', `t.at < ${at(cuts, 'report-deliveries')}`, 't.at'),
  ],
  employees: ({ cuts, who }) => [
    plain('dirty_mark', ofEmployee(cuts, who), null),
    plain('employee_evaluation', ofEmployee(cuts, who), null),
    plain('limit_room', ofEmployee(cuts, who), 't.anchor_date'),
    {
      ...plain(
        'alert',
        `t.kind = 'room' and not ${ofMail(cuts)} and ${ofNamed(cuts, who, ROOM_OF)}`,
        't.created_at',
      ),
      ofPersons: `t.kind = 'room' and ${ROOM_OF} = any ($1::uuid[]::text[])`,
    },
    {
      ...plain('alert_choice', ofNamed(cuts, who, 't.person'), null),
      ofPersons: 't.person = any ($1::uuid[]::text[])',
    },
    plain('position', ofEmployee(cuts, who), 't.valid_from'),
    {
      ...main('employee', `${employeeGoes(cuts)}${who && ` and t.id ${who}`}`, null),
      ofPersons: 't.id = any ($1::uuid[])',
    },
  ],
};

const TOKEN_ENDS = 'least(t.expires_at, t.revoked_at)';
const of = (who: string): string => who && ` and t.employee_id ${who}`;

const plain = (table: string, where: string, dated: string | null): Part => ({
  table,
  where,
  year: dated && `to_char(${dated}, 'YYYY')`,
});
const main = (...part: Parameters<typeof plain>): Part => ({ ...plain(...part), isMain: true });

/** Kinds of which nothing goes while somebody holds the employee: evaluation, or who assesses a case. */
export const HELD: ReadonlySet<Plain> = new Set<Plain>([
  'events',
  'absences',
  'cases',
  'rest-claims',
  'employees',
]);

/** All rows of a kind that go. */
export const partsOf = (kind: Plain, cuts: Cuts): readonly Part[] => PARTS[kind]({ cuts, who: '' });

/** Those of the employees whose ids are `$1`. */
export const partsOfSome = (kind: Plain, cuts: Cuts): readonly Part[] =>
  PARTS[kind]({ cuts, who: '= any ($1::uuid[])' });

/** Of what is too old, what somebody has to do with still: as SQL that counts it; null for kinds that never wait. */
export function waitingOf(kind: RetentionKind, cuts: Cuts): string | null {
  if (kind === 'cases')
    return `select count(*)::int as count from violation v where ${isOldCase(cuts)} and ${WAITS}`;
  if (kind === 'employees')
    return `select count(*)::int as count from employee t where ${hasLeft(cuts)} and (${isNamedStill(cuts)})`;
  return null;
}
