/** Looks at one person: of a finding, an event, a month of hours, or of what the log has of somebody. */
const LOOKS_AT_ONE = [
  'view-violation',
  'view-event',
  'view-person-month',
  'search-audit',
  'export-audit',
] as const;

/** Looks at lists, which leave an entry for everybody they name. */
export const LIST_LOOKS = [
  'list-violations',
  'export-violations',
  'list-rest-claims',
  'export-rest-claims',
  'list-remaining-room',
  'export-remaining-room',
  'list-unchecked',
  'export-unchecked',
  'list-staff',
  'export-staff',
  'view-import',
  'download-rejected-rows',
  'list-month-hours',
  'export-month-hours',
  'view-hours',
  'export-hours',
  'list-group-findings',
  'list-what-if',
  'export-what-if',
] as const;

/** What is written down. Looks at persons come first: they are what a person is shown of the looks at themselves. */
export const LOOKS = [...LOOKS_AT_ONE, ...LIST_LOOKS] as const;

/** What was done that its person is told as a look at them alone. Case-work is no look, and tells as much of who has been at one's data. */
export const ABOUT_ONE = [...LOOKS_AT_ONE, 'assess-violation', 'answer-objection'] as const;

export const AUDIT_ACTIONS = [
  ...LOOKS,
  'assess-violation',
  'object-to-violation',
  'answer-objection',
  'import-file',
  'stop-import',
  'say-event',
  'change-register',
  'change-agreements',
  'change-thresholds',
  'change-rulebook',
  'change-retention',
  'change-causes',
  'change-alerts',
  'change-objections',
  'change-presets',
  'change-sign-in',
  'change-webhook-networks',
  'change-settings',
  'change-roles',
  'save-mapping',
  'remove-mapping',
  'create-token',
  'revoke-token',
  'use-token',
  'add-webhook',
  'remove-webhook',
  'test-webhook',
  'export-units',
  'export-report',
  'close-report',
  'write-report',
  'send-alert-again',
  'choose-alerts',
  'sign-in',
  'sign-out',
  'erase',
  'run-schedule',
  'ask-for-persons',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What an entry says besides: codes, counts and ids, never names or prose. Whole numbers only, for they are sealed as text. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/** Who did what nobody signed in for. */
export const COMMAND_LINE = 'command-line';
export const SYSTEM = 'system';
export const SCHEDULE = 'schedule';
/** Somebody who did not get as far as being known. */
export const UNKNOWN = 'unknown';

/** One thing that was done, or was asked for and refused. */
export interface AuditRecord {
  /** Id of a principal, or one of the names above. */
  readonly actor: string;
  readonly action: AuditAction;
  readonly outcome?: 'done' | 'refused';
  readonly subject?: { readonly kind: string; readonly id: string };
  /** Id of the employee it is about: they can see that it was done. */
  readonly employeeId?: string | null;
  readonly detail?: AuditDetail;
}
