import type { MenuCounts } from '../../access/menu.js';
import type { WaitingCounts } from './waiting-counts.js';

/** What waits, by the page on which it is answered. */
export function waitingByPage(counts: WaitingCounts | null): MenuCounts {
  if (counts === null) return {};
  return {
    '/violations': counts.cases,
    '/objections': counts.objections,
    '/compensating-rest': counts.rest,
    '/alerts': counts.failedMails + counts.toNobody,
  };
}
