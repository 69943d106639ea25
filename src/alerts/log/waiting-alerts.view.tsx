import type { VNode } from 'preact';
import type { PageContext } from '../../access/page.view.js';
import { CardList } from '../../platform/html/table.view.js';
import { speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { momentWithYear } from '../../wording/moment.js';
import { type LogSay, TOLD_WORDS } from './alert-log.texts.js';
import type { UncollectedAlerts } from './waiting-alerts.js';

export interface WaitingProps {
  /** `at`: when they become a mail, UTC seconds; null is as soon as what came with them is evaluated. */
  readonly waiting: readonly (UncollectedAlerts & { readonly at: number | null })[];
}

type Props = WaitingProps & {
  readonly say: LogSay;
  readonly context: PageContext;
  readonly clock: LocalClock;
  readonly hasServer: boolean;
};

/** What is in no mail yet: it waits for the hour of the mail of a day, for opening hours, or for an import to be evaluated. */
export function WaitingAlerts({ waiting, say, context, clock, hasServer }: Props): VNode | null {
  if (waiting.length === 0) return null;
  const words = speak(TOLD_WORDS, context.language);
  const when = (at: number | null): string => {
    if (!hasServer) return say('collectedNever');
    return at === null ? say('collectedSoon') : momentWithYear(at, clock, context.language);
  };
  return (
    <section aria-labelledby="uncollected">
      <h2 id="uncollected" class="ds-heading" data-size="sm">
        {say('uncollectedTitle')}
      </h2>
      <CardList
        caption={say('uncollectedTitle')}
        columns={[
          { name: 'employee', heading: say('recipient'), cell: ({ recipient }) => recipient },
          {
            name: 'tells',
            heading: say('tells'),
            cell: ({ told }) => told.map(({ kind, count }) => words(kind, { count })).join(', '),
          },
          { name: 'collected', heading: say('collected'), cell: ({ at }) => when(at) },
        ]}
        rows={waiting}
        keyOf={(one) => String(waiting.indexOf(one))}
      />
    </section>
  );
}
