import { Injectable } from '@nestjs/common';
import type { Principal } from './access.js';
import type { AuditAction, AuditDetail } from './audit/audit-actions.js';
import { AuditLog } from './audit/audit-log.service.js';

/** The views that show named persons; of an import, rows that were not taken in and what is wrong with them, and rows it withdrew. */
const SUBJECTS = {
  'view-violation': 'violation',
  'list-violations': 'employee',
  'export-violations': 'employee',
  'list-rest-claims': 'employee',
  'export-rest-claims': 'employee',
  'list-remaining-room': 'employee',
  'export-remaining-room': 'employee',
  'list-unchecked': 'employee',
  'export-unchecked': 'employee',
  'list-staff': 'employee',
  'export-staff': 'employee',
  'view-import': 'import',
  'download-rejected-rows': 'import',
  'view-event': 'event',
  'view-event-of': 'employee',
  'list-month-hours': 'employee',
  'export-month-hours': 'employee',
  'view-person-month': 'employee',
  'view-hours': 'employee',
  'export-hours': 'employee',
  'list-group-findings': 'employee',
  'list-what-if': 'employee',
  'export-what-if': 'employee',
} as const;
export type LoggedView = keyof typeof SUBJECTS;

/** Views of an import's rows, of which those whom they name are told. */
export type RowsLook = 'view-import' | 'download-rejected-rows';

/** Writes down who looked at named persons' violations. */
@Injectable()
export class AccessLogService {
  constructor(private readonly audit: AuditLog) {}

  /**
   * One entry for each subject, so that "who has looked at my data" has an answer also when
   * the looking was at a list. Waits until they are written: what cannot be logged is not
   * shown.
   * @param subjectIds the violation, event or import shown, or every employee a list names; each once
   * @param detail what of them was looked at
   */
  async record(
    principal: Principal,
    view: LoggedView,
    subjectIds: ReadonlySet<string>,
    detail: AuditDetail = {},
  ): Promise<void> {
    const action: AuditAction = view === 'view-event-of' ? 'view-event' : view;
    await this.audit.record(
      [...subjectIds].map((id) => ({
        actor: principal.id,
        action,
        subject: { kind: SUBJECTS[view], id },
        detail,
      })),
    );
  }

  /**
   * A look at rows of an import that were not taken in, or that it withdrew: once as such, and once for each
   * employee named in them, so that they find it among the looks at themselves.
   * @param named ids of those employees
   */
  async recordRows(
    { id: actor }: Pick<Principal, 'id'>,
    action: RowsLook,
    importId: string,
    named: readonly string[],
  ): Promise<void> {
    const look = { actor, action, subject: { kind: SUBJECTS[action], id: importId } };
    await this.audit.record([look, ...named.map((employeeId) => ({ ...look, employeeId }))]);
  }
}
