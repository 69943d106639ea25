import { z } from 'zod';
import { AUDIT_ACTIONS } from '../../access/audit/audit-actions.js';
import type { AuditConditions, AuditRow } from '../../access/audit/audit-entries.query.js';
import { spoken } from '../../platform/http/fault-words.js';
import { pageFields } from '../../platform/http/page-query.js';
import { IN_ORDER } from '../../platform/http/period-query.js';
import { parseDay } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import { chosen } from '../../platform/http/list-address.js';

const date = z.string().refine(
  (text) => parseDay(text) !== null,
  spoken({
    nb: 'ventet en dag som 2025-12-31',
    nn: 'venta ein dag som 2025-12-31',
    en: 'expected a date like 2025-12-31',
  }),
);

/** How the log is searched, by page and over the API. */
export const AuditQuery = z
  .strictObject({
    actor: chosen(z.string().max(200)).meta({
      description:
        'Id of who did it, such as hr, token:5f0c8a526a0e, command-line, system, schedule, unknown',
    }),
    employee: chosen(z.string().max(100)).meta({ description: 'Employee number of whom it was about' }),
    action: chosen(z.enum(AUDIT_ACTIONS)).meta({ description: 'What was done' }),
    outcome: chosen(z.enum(['done', 'refused'])).meta({ description: 'Whether it was done' }),
    from: chosen(date).meta({ description: 'First local day, YYYY-MM-DD', example: '2025-12-01' }),
    to: chosen(date).meta({ description: 'Last local day, YYYY-MM-DD', example: '2025-12-31' }),
    ...pageFields,
  })
  .refine(...IN_ORDER);
export type AuditQuery = z.output<typeof AuditQuery>;

/** How the page of one's own is asked for: each of its parts goes on by itself. */
export const OwnLooksQuery = z.strictObject({
  ...pageFields,
  lists: z.string().max(1000).optional(),
});
export type OwnLooksQuery = z.output<typeof OwnLooksQuery>;

export type AuditFilter = Omit<AuditQuery, 'limit' | 'cursor'>;

/** @param employeeId of whom the number in the filter is; both days are inside */
export function conditionsOf(
  filter: AuditFilter,
  employeeId: string | null,
  clock: LocalClock,
): AuditConditions {
  const startOf = (text: string | undefined, later: number): Date | null => {
    const day = text === undefined ? null : parseDay(text);
    return day === null ? null : new Date(clock.startOf(day + later) * 1000);
  };
  const { actor = null, action = null, outcome = null, from, to } = filter;
  return { actor, employeeId, action, outcome, from: startOf(from, 0), until: startOf(to, 1) };
}

/** The address of a list with its filter; empty choices are left out. */
export function auditAddress(path: string, filter: AuditFilter, cursor: string | null): string {
  const query = new URLSearchParams();
  for (const name of ['actor', 'employee', 'action', 'outcome', 'from', 'to'] as const) {
    const value = filter[name];
    if (value !== undefined) query.set(name, value);
  }
  if (cursor !== null) query.set('cursor', cursor);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** An entry for programs. */
export const AuditAnswer = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    actor: z.string(),
    actorName: z.string().nullable(),
    action: z.enum(AUDIT_ACTIONS),
    outcome: z.enum(['done', 'refused']),
    subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
    employee: z.string().nullable().meta({ description: 'Employee number of whom it was about' }),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: 'AuditEntry' });
export type AuditAnswer = z.output<typeof AuditAnswer>;

export const AuditList = z
  .object({ entries: z.array(AuditAnswer), next: z.string().nullable() })
  .meta({ id: 'AuditList' });
export type AuditList = z.output<typeof AuditList>;

export const answerOf = (row: AuditRow): AuditAnswer => ({
  id: row.id,
  at: row.at.toISOString(),
  actor: row.actor,
  actorName: row.actorName,
  action: row.action,
  outcome: row.outcome,
  subject:
    row.subjectKind === null || row.subjectId === null ? null : { kind: row.subjectKind, id: row.subjectId },
  employee: row.employee,
  detail: row.detail,
});
