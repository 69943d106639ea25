import { whole, product, quotient, decimal, type Fraction } from './slow-fraction.js';
import type { Scene, SlowEvent } from './slow-timeline.js';

export const standbysOf = (scene: Scene): SlowEvent[] =>
  scene.rest.filter(({ raw }) => raw.kind === 'standby');

/**
 * Seconds of standby in `[from, to)` with the time occupied by work taken out, each standby
 * for itself (spec 2.12). Work is taken out gross: a break in a call-out is no standby. What
 * `callout_in_standby_base` lets stay are the call-outs, not a shift that lies in a standby.
 */
export function standbyBase(scene: Scene, from = 0, to = Number.MAX_SAFE_INTEGER): Fraction {
  const { callout_in_standby_base: callsStay } = scene.profile;
  const takenOut = scene.work.filter(({ raw }) => !(callsStay && raw.kind === 'callout'));
  let count = 0;
  for (const { start, end } of standbysOf(scene)) {
    const inside = takenOut.filter((event) => event.start < end && start < event.end);
    const last = Math.min(end, to);
    for (let minute = Math.max(start, from); minute < last; minute++) {
      if (!inside.some((event) => event.start <= minute && minute < event.end)) count += 1;
    }
  }
  return whole(count * 60);
}

/** The part of it that counts as working time, in seconds. */
export function convertedStandby(scene: Scene, from?: number, to?: number): Fraction {
  const [over, under = '1'] = scene.profile.standby_factor.split('/');
  const factor = quotient(decimal(Number(over)), decimal(Number(under)));
  return product(standbyBase(scene, from, to), factor);
}
