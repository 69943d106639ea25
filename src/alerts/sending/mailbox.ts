import type { HrPerson } from '../recipients/whom.js';
import type { Waiting } from './settling.repository.js';

/** What waits for one address, under however many keys its owner is written to. */
export interface Mailbox extends Waiting {
  /** The one it is sent to, first. */
  readonly keys: readonly string[];
}

/** Who manages a unit and is in HR has one address, so one mail: to the employee. */
export function mailboxes(waiting: readonly Waiting[], hr: readonly HrPerson[]): Mailbox[] {
  const employees = new Map(hr.map(({ person, employeeId }) => [person, employeeId]));
  const byOwner = new Map<string, Waiting[]>();
  for (const one of waiting) {
    const owner = employees.get(one.recipient) ?? one.recipient;
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), one]);
  }
  return [...byOwner].map(([owner, all]) => {
    const written = all.flatMap(({ gathered }) => gathered ?? []);
    return {
      recipient: owner,
      recipientId: all.find(({ recipient }) => recipient === owner)?.recipientId ?? employeeOf(owner, hr),
      keys: [...new Set([owner, ...all.map(({ recipient }) => recipient)])],
      since: Math.min(...all.map(({ since }) => since)),
      last: Math.max(...all.map(({ last }) => last)),
      gathered: written.length === 0 ? null : Math.max(...written),
      isSettled: all.every(({ isSettled }) => isSettled),
    };
  });
}

const employeeOf = (owner: string, hr: readonly HrPerson[]): string | null =>
  hr.some(({ employeeId }) => employeeId === owner) ? owner : null;
