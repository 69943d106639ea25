/**
 * What an alert tells: a possible breach that was found; one that the published plan leads
 * to; an assessment that waits, told to whoever was told of the case (`overdue`) and then
 * one level up (`escalated`); that an employee objects to a finding (`objection`); overtime or hours of which little is left (`room`); a goal
 * that this month no longer meets (`threshold`); something done by the clock that fails, or
 * that came to something a person has to look at (`schedule`); somebody whom no mail reaches
 * (`undelivered`); a report that was closed and can be read (`report`).
 */
export const ALERT_KINDS = [
  'possible-breach',
  'foreseen',
  'overdue',
  'escalated',
  'objection',
  'room',
  'threshold',
  'schedule',
  'undelivered',
  'report',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** A mail holds alerts of any kind, as they come or of a day; or reminders of days that come; or a week in figures. */
export type MailKind = 'alerts' | 'digest' | 'reminder' | 'weekly-summary';

/** What a person can do without. All else follows from the law and is always told. */
export const OPTIONAL_KINDS = ['room', 'threshold', 'weekly-summary'] as const;
export type OptionalKind = (typeof OPTIONAL_KINDS)[number];
