import type { ToldCounts, WaitingCounts } from './waiting-counts.js';
import type { WAITING_TEXTS } from './waiting.texts.js';

/** One thing to do: how many of it, and the list they were counted from. */
export interface ToDo {
  readonly text: keyof typeof WAITING_TEXTS;
  readonly count: number;
  readonly href: string;
  /** Past a day by which it should have been done, or gone wrong. */
  readonly isLate: boolean;
}

/** What the overview counts besides: of the month that is shown. */
export interface Unchecked {
  readonly month: string;
  /** Persons employed in the month whose time was not evaluated. */
  readonly count: number;
}

/** What is to be done, what is late first; what there is nothing of is left out. */
export function toDo(counts: WaitingCounts, told: ToldCounts, unchecked: Unchecked): readonly ToDo[] {
  const late: readonly ToDo[] = [
    { text: 'overdue', count: counts.overdue, href: '/objections?due=past', isLate: true },
    { text: 'reminded', count: told.reminded, href: '/violations?state=reminded', isLate: true },
    { text: 'rest', count: counts.rest, href: '/compensating-rest?state=overdue', isLate: true },
    { text: 'measures', count: told.measures, href: '/violations?state=measures-due', isLate: true },
    { text: 'failedMails', count: counts.failedMails, href: '/alerts?state=failed', isLate: true },
    { text: 'toNobody', count: counts.toNobody, href: '/alerts', isLate: true },
    { text: 'setAside', count: counts.setAside, href: '/unchecked', isLate: true },
  ];
  // Where all of a list are late, it has been said.
  const unlessAllLate = (count: number, ofThem: number): number => (count === ofThem ? 0 : count);
  const waiting: readonly ToDo[] = [
    {
      text: 'objections',
      count: unlessAllLate(counts.objections, counts.overdue),
      href: '/objections',
      isLate: false,
    },
    { text: 'foreseen', count: told.foreseen, href: '/violations?state=foreseen', isLate: false },
    { text: 'outdated', count: told.outdated, href: '/violations?state=outdated', isLate: false },
    { text: 'cases', count: counts.cases, href: '/violations?state=waiting', isLate: false },
    {
      text: 'unanswered',
      count: unlessAllLate(told.unanswered, told.reminded),
      href: '/violations?state=unanswered',
      isLate: false,
    },
    {
      text: 'unchecked',
      count: unchecked.count,
      href: `/unchecked?month=${unchecked.month}`,
      isLate: false,
    },
  ];
  return [...late, ...waiting].filter(({ count }) => count > 0);
}
