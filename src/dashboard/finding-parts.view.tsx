import type { VNode } from 'preact';
import { type Language, speak } from '../platform/i18n/texts.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatDay } from '../time/civil.js';
import { formatDate } from '../wording/format.js';
import type { CaseAccount } from '../violations/case-account.service.js';
import { AccountSection } from './account.view.js';
import { CountedEvents } from './counted-events.view.js';
import { timeLine } from './time-line.js';
import { TimeLineFigure } from './time-line.view.js';
import { drawingOf, type ViolationCase } from './violation.js';
import { FindingFacts } from './violation-facts.view.js';
import { aheadUntil, foundSentence, isMeasuredByStatute, standingText } from './violation-sentences.js';
import { DETAIL_TEXTS } from './violation.texts.js';

/** Of a case or of what its employee sees of it: both rest on the same. */
interface PartProps<T> {
  readonly found: T;
  readonly language: Language;
  readonly clock: LocalClock;
}

/** What was found, in a sentence, and how it stands. */
export function FoundSection(
  props: PartProps<Pick<ViolationCase, 'row'>> & {
    /** Epoch seconds. */
    readonly now: number;
  },
): VNode {
  const { found, language, clock, now } = props;
  const { row } = found;
  const say = speak(DETAIL_TEXTS, language);
  const until = aheadUntil(row, formatDay(clock.dayOf(now)));
  return (
    <section class="finding" aria-labelledby="found">
      <h2 id="found" class="ds-heading" data-size="sm">
        {say('found')}
      </h2>
      <p class="ds-paragraph">{foundSentence({ ...row, isAhead: until !== null }, clock, language)}</p>
      <p class="ds-paragraph">
        <span class="ds-tag" data-color={row.verdict === 'ok' ? 'info' : 'warning'}>
          {standingText(row, language)}
        </span>
      </p>
      {isMeasuredByStatute(row) && <p class="ds-paragraph">{say('measuredByStatute')}</p>}
      {until !== null && (
        <p class="ds-paragraph">{say('liesAhead', { date: formatDate(language, until) })}</p>
      )}
      {!row.isFinal && <p class="ds-paragraph">{say('notFinal')}</p>}
    </section>
  );
}

/** What the finding rests on: the days around it drawn to scale, and the events with their sum. */
export function RestsOn(
  props: PartProps<Pick<ViolationCase, 'row' | 'nearby'>> & {
    /** Null where the sum is not known any more. */
    readonly account: CaseAccount | null;
    readonly hasVersions?: boolean;
    /** Epoch seconds. */
    readonly now: number;
  },
): VNode {
  const { found, language, clock, account, now, hasVersions = true } = props;
  const say = speak(DETAIL_TEXTS, language);
  const isAhead = aheadUntil(found.row, formatDay(clock.dayOf(now))) !== null;
  return (
    <>
      <h2 class="ds-heading" data-size="sm">
        {say('timeLine')}
      </h2>
      <p class="ds-paragraph">{say('timeLineText')}</p>
      <TimeLineFigure
        line={timeLine(drawingOf(found, account?.explanation ?? null), clock)}
        clock={clock}
        language={language}
        description={foundSentence({ ...found.row, isAhead }, clock, language)}
      />
      {found.row.state !== 'superseded' && (
        <AccountSection account={account} language={language} clock={clock} />
      )}
      <CountedEvents row={found.row} clock={clock} language={language} hasVersions={hasVersions} />
      <FindingFacts row={found.row} language={language} clock={clock} now={now} />
    </>
  );
}
