import { HOUR } from '../time/civil.js';
import { Ratio } from './ratio.js';

/**
 * Hours a pay system pays for: whole hours, half up, rounded once after the period is
 * summed (spec 6). Two calls of 20 minutes are one hour, though each alone is none. It
 * never goes into a rule: those count the seconds that were worked.
 *
 * @param worked seconds of the whole period
 */
export const payrollHours = (worked: Ratio): number => Number(worked.dividedBy(Ratio.of(HOUR)).halfUp(0));
