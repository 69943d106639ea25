import { formatDay, parseDay } from '../time/civil.js';

export const AGREEMENT_STATES = ['in-force', 'expiring', 'coming', 'expired', 'withdrawn'] as const;
/** `expiring`: in force, and so near its end that those who look after it are reminded. */
export type AgreementState = (typeof AGREEMENT_STATES)[number];

interface Dates {
  readonly from: string;
  /** The last day; null while it is open. */
  readonly to: string | null;
  readonly warnDays: number;
  readonly isWithdrawn: boolean;
}

/** @param today local day `YYYY-MM-DD` */
export function agreementState({ from, to, warnDays, isWithdrawn }: Dates, today: string): AgreementState {
  if (isWithdrawn) return 'withdrawn';
  if (to !== null && to < today) return 'expired';
  if (from > today) return 'coming';
  return warnDays > 0 && to !== null && daysBefore(to, warnDays) <= today ? 'expiring' : 'in-force';
}

const daysBefore = (date: string, days: number): string => formatDay((parseDay(date) ?? 0) - days);
