import { createHash } from 'node:crypto';

/**
 * The id of a mail, by which a server knows it again: the same things told to the same person
 * are the same mail. A UUID of version 8 (RFC 9562), which is a hash of one's own making.
 *
 * @param recipient as the mail has it
 * @param told names of what it tells, in any order
 */
export function mailId(recipient: string, told: readonly string[]): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([recipient, ...[...told].sort()]))
    .digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(12, 15)}`,
    `a${hex.slice(15, 18)}`,
    hex.slice(18, 30),
  ].join('-');
}
