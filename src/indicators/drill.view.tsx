import type { ComponentChildren, VNode } from 'preact';
import type { RuleCode } from '../rules/rule.js';

/** Where the list behind a count is to be found; null where there is none to be shown. */
export type ListOf = (count: {
  readonly rule?: RuleCode;
  readonly cause?: string;
  /** Of the month before. */
  readonly isBefore?: boolean;
}) => string | null;

/** A count, and the way to what was counted where somebody may see it. */
export function Drill({
  to,
  children,
}: {
  readonly to: string | null;
  readonly children: ComponentChildren;
}): VNode {
  return to === null ? (
    <>{children}</>
  ) : (
    <a class="ds-link" href={to}>
      {children}
    </a>
  );
}

/** For whoever may see counts and no lists. */
export const NO_LISTS = (): null => null;
