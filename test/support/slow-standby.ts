import { whole, product, quotient, decimal, type Fraction } from './slow-fraction.js';
import type { Scene, SlowEvent } from './slow-timeline.js';

export const standbysOf = (scene: Scene): SlowEvent[] =>
  scene.rest.filter(({ raw }) => raw.kind === 'standby');

/**
 * Seconds of standby in `[from, to)` with the time occupied by work taken out, each standby
 * for itself (spec 2.12). Work is taken out gross: a break in a call-out is no standby.
 */
export function standbyBase(scene: Scene, from = 0, to = Number.MAX_SAFE_INTEGER): Fraction {
  let count = 0;
  for (const { start, end } of standbysOf(scene)) {
    for (let minute = Math.max(start, from); minute < Math.min(end, to); minute++) {
      const atWork = (scene.owner[minute - scene.from] ?? -1) >= 0;
      if (!atWork || scene.profile.callout_in_standby_base) count += 1;
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
