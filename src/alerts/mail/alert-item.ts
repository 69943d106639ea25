import type { RuleCode } from '../../rules/rule.js';
import type {
  ClosedFacts,
  GoalFacts,
  ObjectionFacts,
  RoomFacts,
  ScheduleFacts,
  UndeliveredFacts,
  WaitFacts,
} from '../alert-facts.js';
import type { Reason } from '../recipients/whom.js';
import type { PlanFigures } from './plan-change.js';

/** A case as a mail tells it. */
export interface CaseItem {
  readonly kind: 'possible-breach' | 'foreseen' | 'overdue' | 'escalated';
  readonly violationId: string;
  readonly rule: RuleCode;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly unit: string;
  /** Why this person is told of it. */
  readonly reason: Reason;
  readonly facts: WaitFacts | null;
  /** Of what a plan leads to. */
  readonly plan: PlanFigures | null;
}

/** A finding that its employee objects to. */
export interface ObjectionItem extends Pick<CaseItem, 'violationId' | 'rule' | 'date' | 'unit' | 'reason'> {
  readonly kind: 'objection';
  readonly facts: ObjectionFacts;
}

interface RoomItem {
  readonly kind: 'room';
  readonly reason: Reason;
  readonly facts: RoomFacts;
}

interface GoalItem {
  readonly kind: 'threshold';
  readonly reason: Reason;
  readonly facts: GoalFacts;
}

interface ScheduleItem {
  readonly kind: 'schedule';
  readonly reason: Reason;
  readonly facts: ScheduleFacts;
}

interface UndeliveredItem {
  readonly kind: 'undelivered';
  readonly reason: Reason;
  readonly facts: UndeliveredFacts;
}

interface ReportItem {
  readonly kind: 'report';
  readonly reason: Reason;
  readonly facts: ClosedFacts;
}

/** One alert as a mail tells it. */
export type AlertItem =
  | CaseItem
  | ObjectionItem
  | RoomItem
  | GoalItem
  | ScheduleItem
  | UndeliveredItem
  | ReportItem;

const CASES: readonly string[] = [
  'possible-breach',
  'foreseen',
  'overdue',
  'escalated',
] satisfies CaseItem['kind'][];

export const isCase = (item: AlertItem): item is CaseItem => CASES.includes(item.kind);

/** What a plan foresaw is no longer foreseen once the day has come. @param today `YYYY-MM-DD` */
export const asOf = (today: string, item: AlertItem): AlertItem =>
  item.kind === 'foreseen' && item.date < today ? { ...item, kind: 'possible-breach' } : item;
