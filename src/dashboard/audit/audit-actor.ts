import type { AuditRow } from '../../access/audit/audit-entries.query.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { AUDIT_TEXTS } from './audit.texts.js';

/** Ids that say all there is to say. */
const ROLES = ['hr', 'reader', 'admin', 'safety-delegate', 'command-line', 'system', 'unknown'] as const;
/** What ids of persons begin with. */
const PERSONS = ['manager', 'employee', 'oidc'] as const;

/**
 * Who did something: a name where it is known and told, else the number or what the id says.
 * Of whoever was erased, or never was on record, the role is all there is.
 */
export function actorOf(
  { actor, actorName, actorCode }: Pick<AuditRow, 'actor' | 'actorName' | 'actorCode'>,
  language: Language,
): string {
  const say = speak(AUDIT_TEXTS, language);
  const role = ROLES.find((each) => each === actor);
  if (role) return say(role);
  const [kind = '', id = ''] = actor.split(/:(.*)/s, 2);
  if (kind === 'token') return say('program', { name: actorName ?? id });
  if (actorName !== null) return actorName;
  const person = PERSONS.find((each) => each === kind);
  if (!person) return actor;
  return say(person, { who: actorCode ?? (person === 'oidc' ? id : say('erased')) });
}
