import type { Employment } from '../workforce/position.entity.js';
import { addressOf } from '../platform/http/list-address.js';

/** Figures of hours that a list by employee and month stands behind. */
export const HOUR_FIGURES = ['overtime', 'callouts', 'extra', 'standby'] as const;
export type HourFigure = (typeof HOUR_FIGURES)[number];

interface Of {
  /** `YYYY-MM` */
  readonly month: string;
  /** Left out for all that somebody may see. */
  readonly unit?: string | undefined;
}

/** Whose hours a figure is made of. @param of from is the first month where there are several */
export const hoursBehind = (
  figure: HourFigure,
  { month, unit, from = month }: Of & { readonly from?: string },
): string => addressOf('/month-hours', { figure, from: from === month ? null : from, to: month, unit });

/** Who was employed: in the month, or on its last day, which head counts are of. */
export const staffBehind = (
  of: Of & { readonly at?: 'end'; readonly employment?: Employment | undefined },
): string => addressOf('/staff', { month: of.month, unit: of.unit, at: of.at, employment: of.employment });

export const uncheckedBehind = ({ month, unit }: Of): string => addressOf('/unchecked', { month, unit });

/** All figures of one unit. */
export const overviewOf = ({ month, unit }: Of): string => addressOf('/', { month, unit });
