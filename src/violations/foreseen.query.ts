/** No rule is anchored more days before the work that decides it: a week that ends on Sunday may be named by its Monday. */
const ANCHORED_BEFORE = 7;

/**
 * Of a violation `v`: that what breaks the rule lies on a day from `day` on. The plan does so by its anchor date, as it was
 * published or as it was changed since; any other work that was on record before it began, by the day on which it begins
 * (`foreseenUntil`, of one that is at hand).
 */
export const liesAhead = (day: string): string => `(v.anchor_date >= ${day} - ${ANCHORED_BEFORE}
       and (((v.origin = 'planned' or v.evidence ? 'replanned') and v.anchor_date >= ${day})
            or (v.evidence ->> 'decidedOn')::date >= ${day}))`;
