import { z } from 'zod';
import { parseDay } from '../time/civil.js';
import type { AgreementTerms } from './person.js';
import { FractionText } from './rulebook-settings.js';

const Day = z.string().refine((text) => parseDay(text) !== null, { error: '2025-12-01' });

/** Periods of so many weeks, the first of them beginning on `start`. */
const Averaging = z.strictObject({ weeks: z.int().min(1).max(52), start: Day });

/** What an agreement sets beside limits, as the organisation file says it and the register keeps it. */
export const TermsInFile = z.strictObject({
  /** Ordinary hours are averaged (aml. § 10-5). */
  averaging: Averaging.optional(),
  /** Sundays and holidays are (aml. § 10-8 (4)). */
  sundayAveraging: Averaging.optional(),
  /** Evening work on one's own initiative between 21 and 23 is agreed (aml. § 10-11 (3)). */
  eveningWork: z.boolean().optional(),
  /** Overtime is allowed over so many weeks instead of 52 (aml. § 10-6 (6)). */
  overtimeWeeks: z.literal(26, { error: '26' }).optional(),
  /** How much of an hour of standby counts, `1/5` (aml. § 10-4 (3)). */
  standbyFactor: z
    .string()
    .refine((text) => FractionText.safeParse(text).success, { error: '1/7' })
    .optional(),
});
export type TermsInFile = z.output<typeof TermsInFile>;

/** The terms as the law takes them: days as numbers, the factor as a fraction. */
export function agreementTerms({
  averaging,
  sundayAveraging,
  eveningWork,
  overtimeWeeks,
  standbyFactor,
}: TermsInFile): AgreementTerms {
  const factor = standbyFactor === undefined ? null : FractionText.safeParse(standbyFactor);
  return {
    ...(averaging && { averaging: inDays(averaging) }),
    ...(sundayAveraging && { sundayAveraging: inDays(sundayAveraging) }),
    ...(eveningWork !== undefined && { eveningWork }),
    ...(overtimeWeeks !== undefined && { overtimeWeeks }),
    ...(factor?.success && { standbyFactor: factor.data }),
  };
}

const inDays = ({ weeks, start }: z.output<typeof Averaging>): { weeks: number; startDay: number } => ({
  weeks,
  startDay: parseDay(start) ?? 0,
});
