import type { ComponentChildren, VNode } from 'preact';
import { type Language, speak } from '../platform/i18n/texts.js';
import { formatDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatDate, formatMeasure, formatMeasured } from '../wording/format.js';
import { moment } from '../wording/moment.js';
import { planChangeSentence } from './cases/suggestion-words.js';
import { windowOf } from './violation.js';
import { standingInRow } from './violation-sentences.js';
import { DETAIL_TEXTS, LIST_TEXTS } from './violation.texts.js';
import type { ViolationDetailRow } from './violations.query.js';

/** What the finding is measured by, name by name. */
export function FindingFacts(props: {
  readonly row: ViolationDetailRow;
  readonly language: Language;
  readonly clock: LocalClock;
  /** Epoch seconds: what was told ahead can be changed no longer once its day is over. */
  readonly now: number;
}): VNode {
  const { row, language, clock, now } = props;
  const say = speak(DETAIL_TEXTS, language);
  const list = speak(LIST_TEXTS, language);
  const { start, end } = windowOf(row);
  const measure = (value: number): string => formatMeasure(language, value, row.unit);
  const agreement = [row.agreementCode, row.agreementBasis && `§ ${row.agreementBasis}`]
    .filter(Boolean)
    .join(', ');
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [list('measured'), formatMeasured(language, row.measured, row.unit, [row.limit, row.baseLimit])],
    [say('inForce'), measure(row.limit)],
    [say('statutory'), measure(row.baseLimit)],
    [say('agreement'), agreement === '' ? say('noAgreement') : agreement],
    [say('clause'), row.clause],
    [say('rulebook'), row.rulebook],
    [say('window'), `${moment(start, clock, language)} – ${moment(end, clock, language)}`],
    [
      list('origin'),
      <Origin key="origin" row={row} language={language} today={formatDay(clock.dayOf(now))} />,
    ],
    [list('state'), standingInRow(row, language)],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" class="ds-heading" data-size="sm">
        {say('facts')}
      </h2>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Plan or day, and of a plan that was changed too late when that was; of work told ahead until when it can or could be changed. */
function Origin(props: {
  readonly row: ViolationDetailRow;
  readonly language: Language;
  readonly today: string;
}): VNode {
  const { row, language, today } = props;
  const { replanned, decidedOn } = row.evidence;
  return (
    <>
      {speak(LIST_TEXTS, language)(row.origin)}
      {replanned && <span class="why">{planChangeSentence(replanned, language)}</span>}
      {decidedOn !== undefined && (
        <span class="why">
          {speak(DETAIL_TEXTS, language)(decidedOn < today ? 'wasToldAhead' : 'toldAhead', {
            date: formatDate(language, decidedOn),
          })}
        </span>
      )}
    </>
  );
}
