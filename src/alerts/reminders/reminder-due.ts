import { agreementState } from '../../workforce/agreement-state.js';
import { HR, type HrPerson, type Whom } from '../recipients/whom.js';

export type ReminderKind = 'agreement-expires' | 'rest-overdue' | 'objection-overdue';

/** An agreement with an end, as far as reminding asks. */
export interface EndingAgreement {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly warnDays: number;
  /** Id of the employee who is reminded beside HR. */
  readonly warnedId: string | null;
}

/** Rest that was not made up for in time. */
export interface OverdueClaim {
  readonly employeeId: string;
  readonly unitId: string;
  readonly rule: string;
  readonly aroseAt: Date;
  readonly dueOn: string;
  /** Null where it is owed by an assessment. */
  readonly agreementId: string | null;
}

/** An objection that was not answered in time. */
export interface OverdueObjection {
  /** Whom a reminder of it did not reach. */
  readonly failed: readonly string[];
  readonly id: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly dueOn: string;
}

/** That somebody is to be reminded; `claim` is null for all but rest, the agreement for an objection. */
export interface ReminderDue {
  readonly kind: ReminderKind;
  readonly subject: string;
  readonly agreementId: string | null;
  readonly objectionId?: string;
  readonly claim: OverdueClaim | null;
  readonly dueOn: string;
  /** Id of an employee, or a person of HR. */
  readonly recipient: string;
}

/** HR, and whoever an agreement names, hear of its end as long before it as it says. */
export const expiryReminders = (
  agreements: readonly EndingAgreement[],
  today: string,
  hr: readonly HrPerson[],
): ReminderDue[] =>
  agreements
    .filter((one) => agreementState({ ...one, isWithdrawn: false }, today) === 'expiring')
    .flatMap(({ id, to, warnedId }) =>
      recipients(warnedId, hr).map((recipient) => ({
        kind: 'agreement-expires' as const,
        subject: id,
        agreementId: id,
        claim: null,
        dueOn: to,
        recipient,
      })),
    );

/** HR and the nearest manager above the employee who can be written to hear of rest that is overdue. */
export const overdueReminders = (
  claims: readonly OverdueClaim[],
  whomFor: (unitId: string, employeeId: string) => Whom,
  hr: readonly HrPerson[],
): ReminderDue[] =>
  claims.flatMap((claim) =>
    recipients(managerOf(whomFor(claim.unitId, claim.employeeId)), hr).map((recipient) => ({
      kind: 'rest-overdue' as const,
      subject: `${claim.employeeId}/${claim.rule}/${claim.aroseAt.toISOString()}`,
      agreementId: claim.agreementId,
      claim,
      dueOn: claim.dueOn,
      recipient,
    })),
  );

/**
 * The nearest manager above the employee, who has to answer, hears of it; HR, who may answer
 * all of them, where nobody who leads the unit can be written to.
 */
export const objectionReminders = (
  objections: readonly OverdueObjection[],
  whomFor: (unitId: string, employeeId: string, failed: ReadonlySet<string>) => Whom,
  hr: readonly HrPerson[],
): ReminderDue[] =>
  objections.flatMap(({ id, employeeId, unitId, dueOn, failed }) => {
    const manager = managerOf(whomFor(unitId, employeeId, new Set(failed)));
    return recipients(manager, manager === null ? hr : []).map((recipient) => ({
      ...{ kind: 'objection-overdue' as const, subject: id, agreementId: null, objectionId: id },
      ...{ claim: null, dueOn, recipient },
    }));
  });

const managerOf = ({ recipient }: Whom): string | null => (recipient === HR ? null : recipient);

/** Who has one address has one mail. */
const recipients = (employeeId: string | null, hr: readonly HrPerson[]): string[] => [
  ...(employeeId === null ? [] : [employeeId]),
  ...hr.filter((one) => employeeId === null || one.employeeId !== employeeId).map(({ person }) => person),
];
