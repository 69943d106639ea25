import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../time/civil.js';
import type { WorkEvent } from './event.js';
import { strayCallouts } from './stray-callouts.js';
import { packTimeline } from './timeline.js';

/** Minutes after the beginning of time. */
type Minutes = readonly [number, number];

const event = (kind: WorkEvent['kind'], [from, to]: Minutes): WorkEvent => ({
  kind,
  start: from * MINUTE,
  end: to * MINUTE,
});

/** What of call-outs shorter than an hour lies in none of the windows. */
const strays = (callouts: readonly Minutes[], windows: readonly Minutes[] = []): number[][] =>
  strayCallouts(
    packTimeline(callouts.map((one) => event('callout', one))),
    HOUR,
    windows.map(([from, to]) => ({ start: from * MINUTE, end: to * MINUTE })),
  ).map(({ start, end }) => [start / MINUTE, end / MINUTE]);

describe('short call-outs outside every window', () => {
  it('are windows of their own', () => {
    expect(strays([[100, 130]])).toEqual([[100, 130]]);
    expect(strays([[100, 130]], [[200, 300]])).toEqual([[100, 130]]);
    expect(strays([[400, 430]], [[200, 300]])).toEqual([[400, 430]]);
  });

  it('are so with what the windows leave of them', () => {
    expect(strays([[190, 220]], [[200, 300]])).toEqual([[190, 200]]);
    expect(strays([[290, 320]], [[200, 300]])).toEqual([[300, 320]]);
    expect(strays([[220, 250]], [[200, 300]])).toEqual([]);
    expect(strays([[200, 250]], [[200, 250]])).toEqual([]);
    expect(
      strays(
        [[200, 250]],
        [
          [100, 210],
          [220, 230],
          [240, 400],
        ],
      ),
    ).toEqual([
      [210, 220],
      [230, 240],
    ]);
  });

  it('are one window where they touch or overlap', () => {
    expect(
      strays([
        [100, 130],
        [130, 150],
        [140, 160],
        [145, 148],
      ]),
    ).toEqual([[100, 160]]);
    expect(
      strays([
        [100, 130],
        [131, 150],
      ]),
    ).toEqual([
      [100, 130],
      [131, 150],
    ]);
  });

  it('are none of the longer ones, and no other work', () => {
    expect(strays([[100, 160]])).toEqual([]);
    const others = (['shift', 'extra_shift', 'overtime', 'standby'] as const).map((kind) =>
      event(kind, [0, 30]),
    );
    expect(strayCallouts(packTimeline(others), HOUR, [])).toEqual([]);
  });
});
