import { hours, isMore, minutes, ZERO, type Fraction } from './slow-fraction.js';
import type { Row } from './slow-row.js';
import { breaksOf, dateOf, ownNet, type Scene } from './slow-timeline.js';

/** Each event with its breaks, against what its hours without the unpaid ones ask for. */
const rowsOf = (scene: Scene, asked: (net: Fraction) => Fraction): Row[] =>
  scene.work.map((event) => ({
    from: event.start,
    to: event.end,
    anchor: dateOf(event.start, scene.zone),
    measured: breaksOf(event, 'all'),
    limit: asked(ownNet(event)),
  }));

/** Spec 2.10. */
export const breakRows = (scene: Scene): Row[] =>
  rowsOf(scene, (net) => {
    if (!isMore(hours(8), net)) return minutes(30);
    return isMore(net, hours(5.5)) ? minutes(1) : ZERO;
  });

/** Spec 2.11, break of minors. */
export const youthBreaks = (scene: Scene): Row[] =>
  rowsOf(scene, (net) => (isMore(net, hours(4.5)) ? minutes(30) : ZERO));
