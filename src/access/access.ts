import type { RepresentedGroup } from './represented-group.js';

/** The roles a signed-in person can have, several of them at a time, and that of a program with a token. */
export const ROLES = [
  'hr',
  'manager',
  'employee',
  // Verneombud: figures of groups, never of a person.
  'safety-delegate',
  'reader',
  // Tillitsvalgt: hours of the own groups by name (aml. § 10-7), findings without names.
  'representative',
  // Sees to the installation, and to nobody's time.
  'admin',
  'program',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * What can be asked for. Sick leave is no action of its own: it is only ever a figure of a
 * group, masked where the group is small, and a part of what overview and report show.
 */
export const ACTIONS = [
  'send-imports',
  'view-imports',
  'send-events',
  'view-events',
  'view-overview',
  'view-violations',
  'view-violation-names',
  'assess-violations',
  'view-units',
  'view-report',
  'close-report',
  'view-audit',
  'view-own-looks',
  'view-own-hours',
  'view-own-findings',
  'object-to-finding',
  'view-objections',
  'answer-objection',
  'manage-webhooks',
  // Of events that whoever asks has brought along: nothing of anybody's is shown.
  'try-evaluations',
  // Other terms on everybody's hours: who would have a breach is as telling as who has one.
  'try-terms',
  'import',
  // Terms of a group: nobody's time, and nobody's membership of a union.
  'view-agreements',
  // How many it covers, and of how many findings it made none.
  'view-agreement-use',
  'change-agreements',
  'view-rest-claims',
  'view-alert-log',
  'choose-own-alerts',
  'view-schedules',
  'run-schedules',
  // Periods, and counts of what is too old: of nobody in particular.
  'view-retention',
  // Of the overview that § 10-7 gives to elected representatives: each employee by name.
  'view-hours-overview',
  // Findings of a group without names; who may see names has a list of its own.
  'view-group-findings',
  // How the installation is set up: nothing in these is of anybody's time.
  'view-rulebooks',
  'view-set-up',
  'manage-mappings',
  'manage-tokens',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What a token can be given, and which actions that is. An action that is in none is for persons only. */
const SCOPE_ACTIONS = {
  'imports:write': ['send-imports'],
  'imports:read': ['view-imports'],
  'events:write': ['send-events'],
  'events:read': ['view-events'],
  'violations:read': ['view-violation-names', 'view-rest-claims'],
  'violations:write': ['assess-violations'],
  'agreements:read': ['view-agreements', 'view-agreement-use'],
  'agreements:write': ['change-agreements'],
  'hours:read': ['view-hours-overview'],
  'evaluations:write': ['try-evaluations'],
  'figures:read': ['view-overview', 'view-report'],
  'figures:close': ['close-report'],
  'objections:read': ['view-objections'],
  'objections:write': ['answer-objection'],
  'audit:read': ['view-audit'],
  'webhooks:write': ['manage-webhooks'],
  'terms:try': ['try-terms'],
  'roles:read': ['view-set-up'],
  'mappings:write': ['manage-mappings'],
  'retention:read': ['view-retention'],
  // A program lists and takes back; a token is made by a person alone.
  'tokens:revoke': ['manage-tokens'],
} as const satisfies Readonly<Record<string, readonly Action[]>>;
export type TokenScope = keyof typeof SCOPE_ACTIONS;
export const TOKEN_SCOPES = Object.keys(SCOPE_ACTIONS) as readonly TokenScope[];

/** The scopes of which each would do for an action. */
export const scopesFor = (action: Action): readonly TokenScope[] =>
  TOKEN_SCOPES.filter((scope) => (SCOPE_ACTIONS[scope] as readonly Action[]).includes(action));

/** Who is asking. */
export interface Principal {
  /** Id of the persona, or `token:` and that of the token; what the session and the access log hold. */
  readonly id: string;
  readonly roles: readonly Role[];
  readonly name: string;
  /** The employee this is, where one is on record; null of others. */
  readonly employeeId: string | null;
  /** The units this person leads with every unit below them; empty for who is no manager. */
  readonly unitIds: readonly string[];
  readonly represents?: readonly RepresentedGroup[];
  /** Of a program: what its token was given, and whether of `unitIds` alone. */
  readonly scopes?: readonly TokenScope[];
  readonly isOfUnits?: boolean;
}

declare const decidedHere: unique symbol;

/**
 * Which units' data a query may touch. Every query takes one, and only this file makes
 * one, so that a query without a filter does not compile.
 */
export type Scope = (
  | { readonly kind: 'all' }
  | { readonly kind: 'units'; readonly ids: readonly string[] }
  | { readonly kind: 'groups'; readonly groups: readonly RepresentedGroup[] }
) & {
  readonly [decidedHere]: true;
};

/** Of one's own time only, whatever else somebody may: HR sees its own hours as the employee it is. */
const OF_ONESELF: ReadonlySet<Action> = new Set<Action>([
  'view-own-looks',
  'view-own-hours',
  'view-own-findings',
  'object-to-finding',
]);

/** Nothing that HR needs: the same findings are open to it by name. */
const WITHOUT_NAMES: Action = 'view-group-findings';

/** What is not listed is denied. The board's reader sees figures, never a list of persons. */
const ALLOWED: Readonly<Record<Role, ReadonlySet<Action>>> = {
  hr: new Set<Action>(ACTIONS.filter((action) => !OF_ONESELF.has(action) && action !== WITHOUT_NAMES)),
  manager: new Set<Action>([
    'view-overview',
    'view-violations',
    'view-violation-names',
    'assess-violations',
    'view-report',
    'try-evaluations',
    'view-agreements',
    'view-agreement-use',
    'view-rest-claims',
    'view-objections',
    'answer-objection',
    'choose-own-alerts',
    'view-rulebooks',
  ]),
  employee: new Set<Action>(['view-own-looks', 'view-own-hours', 'view-own-findings', 'object-to-finding']),
  'safety-delegate': new Set<Action>(['view-overview', 'view-report', 'view-rulebooks']),
  reader: new Set<Action>(['view-overview', 'view-report']),
  representative: new Set<Action>(['view-hours-overview', 'view-group-findings', 'view-rulebooks']),
  admin: new Set<Action>([
    'manage-webhooks',
    'view-audit',
    'view-schedules',
    'run-schedules',
    'view-retention',
    'view-rulebooks',
    // To read: what is agreed is HR's and the parties' to say.
    'view-agreements',
    'view-set-up',
    'manage-mappings',
    'manage-tokens',
  ]),
  program: new Set<Action>(),
};

const allowing = ({ roles }: Principal, action: Action): Role[] =>
  roles.filter((role) => ALLOWED[role].has(action));

/** A person may what any of the roles says, a program what its token says. */
export const may = (principal: Principal, action: Action): boolean =>
  allowing(principal, action).length > 0 ||
  scopesFor(action).some((scope) => (principal.scopes ?? []).includes(scope));

/** Roles that see units, groups or themselves, whatever they may do. */
const NEVER_EVERYBODY: ReadonlySet<Role> = new Set<Role>(['manager', 'employee', 'representative']);

/** The whole organisation: for HR, the board and the monthly report made at the command line. */
export const WHOLE_ORGANISATION = { kind: 'all' } as Scope;

/**
 * Whose data a person sees by an action. Where several roles allow it, the widest counts:
 * HR, who reads figures, and a program, whose token says what of, see all; a manager and a
 * token of a unit the own units and those below; a representative the groups represented. Who may not do it at
 * all sees no unit.
 */
export function scopeOf(principal: Principal, action: Action): Scope {
  const allowed = allowing(principal, action);
  const isProgram = principal.roles.includes('program') && may(principal, action);
  if (isProgram) return principal.isOfUnits === true ? unitsAlone(principal.unitIds) : WHOLE_ORGANISATION;
  if (allowed.some((role) => !NEVER_EVERYBODY.has(role))) return WHOLE_ORGANISATION;
  if (allowed.includes('representative'))
    return { kind: 'groups', groups: principal.represents ?? [] } as unknown as Scope;
  return unitsAlone(allowed.includes('manager') ? [...principal.unitIds] : []);
}

const unitsAlone = (ids: readonly string[]): Scope => ({ kind: 'units', ids }) as unknown as Scope;

/** Whether whoever asks may see the persons behind a scope's figures; others are told nothing of fewer than five. */
export function toldTo(principal: Principal, scope: Scope): 'persons' | 'figures' {
  const named = scopeOf(principal, 'view-violation-names');
  if (named.kind === 'all') return 'persons';
  const isOwn = scope.kind === 'units' && scope.ids.every((id) => unitFilter(named)?.includes(id) === true);
  return isOwn ? 'persons' : 'figures';
}

/**
 * One unit of those whose data a person sees by an action, without the units below it; null
 * for any other. Of everybody only who may set units side by side: the board reads the whole.
 */
export function unitScopeOf(principal: Principal, action: Action, unitId: string): Scope | null {
  const isOwn = allowing(principal, action).includes('manager') && principal.unitIds.includes(unitId);
  const isOfAll = scopeOf(principal, action).kind === 'all' && may(principal, 'view-units');
  return isOwn || isOfAll ? unitsAlone([unitId]) : null;
}

/**
 * A scope as the parameter of `($1::uuid[] is null or unit_id = any ($1::uuid[]))`:
 * null lets every unit through, an empty list none. A query that filters by units alone
 * shows nothing of represented groups, which are of positions as well.
 */
export function unitFilter(scope: Scope): readonly string[] | null {
  if (scope.kind === 'all') return null;
  return scope.kind === 'units' ? scope.ids : [];
}

/** The groups of a scope among which a query finds positions; null lets every position through. */
export function groupFilter(scope: Scope): readonly Pick<RepresentedGroup, 'unitIds' | 'title'>[] | null {
  if (scope.kind === 'all') return null;
  if (scope.kind === 'units') return [{ unitIds: scope.ids, title: null }];
  return scope.groups.map(({ unitIds, title }) => ({ unitIds, title }));
}
