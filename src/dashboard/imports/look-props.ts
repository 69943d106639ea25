import type { PageContext } from '../../access/page.view.js';
import type { LocalClock } from '../../time/local-clock.js';
import type { FormProblem, ImportWish } from './import-wish.js';
import type { Look } from './look.js';

/** What the page of a file that was sent shows, and what its forms hold. */
export interface LookProps {
  readonly context: PageContext;
  readonly clock: LocalClock;
  readonly zone: string;
  readonly look: Look;
  readonly wish: ImportWish;
  /** Name typed for the mapping. */
  readonly name: string;
  /** Whether the mapping is to keep the sheet, as it was ticked; null before it was sent. */
  readonly keepsSheet: boolean | null;
  /** Id that the import of this form is to have. */
  readonly runId: string;
  readonly problems: readonly FormProblem[];
}
