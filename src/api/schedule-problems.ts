import { kind, type ProblemKind } from './problem-kind.js';

/** What can be wrong with asking for a run of a schedule. */
export const SCHEDULE_PROBLEMS = {
  'schedule.not-found': kind(
    404,
    { nb: 'Ikke i tidsplanen', nn: 'Ikkje i tidsplanen', en: 'No such schedule' },
    {
      nb: 'Siden Tidsplan har det som kan kjøres. En måned lukkes på siden til rapporten.',
      nn: 'Sida Tidsplan har det som kan køyrast. Ein månad blir lukka på sida til rapporten.',
      en: 'The page of schedules has those that can be run. A month is closed on the page of its report.',
    },
  ),
} satisfies Readonly<Record<string, ProblemKind>>;
