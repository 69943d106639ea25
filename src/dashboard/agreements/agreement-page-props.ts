import type { PageContext } from '../../access/page.view.js';
import type { AgreementView } from './agreement-views.service.js';

/** What the page of an agreement is made from. */
export interface AgreementPageProps {
  readonly context: PageContext;
  readonly view: AgreementView;
  /** Why a change was not stored; null when there was none or it was. */
  readonly problem: string | null;
}
