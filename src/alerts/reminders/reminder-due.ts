import { agreementState } from '../../workforce/agreement-state.js';

export type ReminderKind = 'agreement-expires' | 'rest-overdue' | 'objection-overdue';

/** The box of HR, beside the ids of employees. */
export const HR = 'hr';

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
  readonly agreementId: string;
}

/** An objection that was not answered in time. */
export interface OverdueObjection {
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
  readonly recipient: string;
}

/** What both kinds ask: the local day, and whether HR has a box. */
interface Asked {
  readonly today: string;
  readonly hasHrBox: boolean;
}

/** HR, and whoever an agreement names, hear of its end as long before it as it says. */
export const expiryReminders = (
  agreements: readonly EndingAgreement[],
  { today, hasHrBox }: Asked,
): ReminderDue[] =>
  agreements
    .filter((one) => agreementState({ ...one, isWithdrawn: false }, today) === 'expiring')
    .flatMap(({ id, to, warnedId }) =>
      recipients(warnedId, hasHrBox).map((recipient) => ({
        kind: 'agreement-expires' as const,
        subject: id,
        agreementId: id,
        claim: null,
        dueOn: to,
        recipient,
      })),
    );

/** HR and the nearest manager above the employee hear of rest that is overdue. */
export const overdueReminders = (
  claims: readonly OverdueClaim[],
  managerFor: (unitId: string, employeeId: string) => string | null,
  { hasHrBox }: Pick<Asked, 'hasHrBox'>,
): ReminderDue[] =>
  claims.flatMap((claim) =>
    recipients(managerFor(claim.unitId, claim.employeeId), hasHrBox).map((recipient) => ({
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
 * all of them, where nobody leads the unit.
 */
export const objectionReminders = (
  objections: readonly OverdueObjection[],
  managerFor: (unitId: string, employeeId: string) => string | null,
  { hasHrBox }: Pick<Asked, 'hasHrBox'>,
): ReminderDue[] =>
  objections.flatMap(({ id, employeeId, unitId, dueOn }) => {
    const manager = managerFor(unitId, employeeId);
    return recipients(manager, manager === null && hasHrBox).map((recipient) => ({
      ...{ kind: 'objection-overdue' as const, subject: id, agreementId: null, objectionId: id },
      ...{ claim: null, dueOn, recipient },
    }));
  });

const recipients = (employeeId: string | null, hasHrBox: boolean): string[] => [
  ...(employeeId === null ? [] : [employeeId]),
  ...(hasHrBox ? [HR] : []),
];
