/** What waits for somebody in the units of whoever asks. */
export interface WaitingCounts {
  /** Possible breaches that nobody has assessed. */
  readonly cases: number;
  /** Objections without an answer, those overdue among them. */
  readonly objections: number;
  readonly overdue: number;
  /** Rest that is owed and whose last day is past. */
  readonly rest: number;
  /** Employees who could not be evaluated and are set aside. */
  readonly setAside: number;
  /** Mails that were given up, and alerts that reach nobody; counted for whoever sees to the alerts. */
  readonly failedMails: number;
  readonly toNobody: number;
}

export const NOTHING_WAITS: WaitingCounts = {
  cases: 0,
  objections: 0,
  overdue: 0,
  rest: 0,
  setAside: 0,
  failedMails: 0,
  toNobody: 0,
};

/** Cases that managers were mailed of and that nobody has assessed, those of the plan ahead, and those whose measures are late. */
export interface ToldCounts {
  readonly unanswered: number;
  /** Of these, those they were reminded of as well. */
  readonly reminded: number;
  /** Of the plan, from today on: they can still be avoided. */
  readonly foreseen: number;
  /** With a measure past its due date, neither done nor dropped, whatever was assessed. */
  readonly measures: number;
  /** Of which the figures have changed since they were assessed. */
  readonly outdated: number;
}
