import { type Language, speak } from '../../platform/i18n/texts.js';
import { ACTOR_WORDS } from './actor-words.js';
import type { AuditRow } from './audit-entries.query.js';

/** Ids that say all there is to say. */
const ROLES = [
  'hr',
  'reader',
  'admin',
  'safety-delegate',
  'command-line',
  'system',
  'schedule',
  'unknown',
] as const;
/** What ids of persons begin with. */
const PERSONS = ['manager', 'employee', 'representative', 'oidc'] as const;

/** An id of the log, and what it stands for now. */
export type Actor = Pick<AuditRow, 'actor' | 'actorName' | 'actorCode'>;

/**
 * Who did something: a name where it is known and told, else the number or what the id says.
 * Of whoever was erased, or never was on record, the role is all there is.
 */
export function actorOf(row: Actor, language: Language): string {
  const say = speak(ACTOR_WORDS, language);
  const { actor, actorName } = row;
  const role = ROLES.find((each) => each === actor);
  if (role) return say(role);
  if (actor.startsWith(PROGRAM)) return say('program', { name: actorName ?? actor.slice(PROGRAM.length) });
  return actorName ?? personOf(row, language);
}

const PROGRAM = 'token:';

function personOf({ actor, actorCode }: Actor, language: Language): string {
  const say = speak(ACTOR_WORDS, language);
  const person = PERSONS.find((each) => actor.startsWith(`${each}:`));
  if (!person) return actor;
  const id = actor.slice(person.length + 1);
  return say(person, { who: person === 'oidc' ? id : (actorCode ?? say('erased')) });
}
