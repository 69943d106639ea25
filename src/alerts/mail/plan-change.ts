import type { RuleCode } from '../../rules/rule.js';
import { MINUTE } from '../../time/civil.js';

/** What a plan that leads to a finding comes to; seconds and UTC seconds. */
export interface PlanFigures {
  readonly measured: number;
  readonly limit: number;
  /** The longest free stretch, where rest is asked for. */
  readonly rest: Stretch | null;
  /** What was counted. */
  readonly events: readonly Stretch[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Rest is to be so much longer, where the data tell between which shifts; or hours have to go; or it is for whoever plans to see. */
export type PlanChange =
  | {
      readonly kind: 'rest-between';
      readonly seconds: number;
      readonly ends: number;
      readonly begins: number;
    }
  | { readonly kind: 'rest' | 'hours'; readonly seconds: number }
  | { readonly kind: 'plan' };

const REST: readonly RuleCode[] = ['DAILY_REST', 'WEEKLY_REST'];

/** Sums within a window: an hour less of them is an hour less. An average over weeks is none. */
const SUMS: readonly RuleCode[] = [
  'DAILY_TOTAL',
  'ORD_DAY',
  'ORD_WEEK',
  'WEEK_CAP',
  'OT_7D',
  'OT_WEEK',
  'OT_4W',
  'OT_52W',
  'YOUTH_DAY',
  'YOUTH_WEEK',
];

/** What would have to be otherwise, as far as the figures tell; whole minutes, and not one too few. */
export function planChange(rule: RuleCode, figures: PlanFigures | null): PlanChange {
  if (figures === null) return { kind: 'plan' };
  const { measured, limit, rest, events } = figures;
  const seconds = Math.ceil(Math.abs(limit - measured) / MINUTE) * MINUTE;
  if (SUMS.includes(rule)) return { kind: 'hours', seconds };
  if (!REST.includes(rule)) return { kind: 'plan' };
  const isBetween =
    rest !== null &&
    events.some(({ end }) => end === rest.start) &&
    events.some(({ start }) => start === rest.end);
  return isBetween
    ? { kind: 'rest-between', seconds, ends: rest.start, begins: rest.end }
    : { kind: 'rest', seconds };
}
