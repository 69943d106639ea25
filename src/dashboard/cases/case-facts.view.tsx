import type { ComponentChildren, VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { isToBeDone } from '../../violations/case-step.js';
import { capitalised, formatDate } from '../../wording/format.js';
import { momentWithYear } from '../../wording/moment.js';
import { causeName, stateName } from '../../wording/names.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { Facts, Notice } from '../imports/parts.view.js';
import { CLAIM_TEXTS } from '../compensation/claim.texts.js';
import { claimSentence } from '../compensation/claim-words.js';
import type { ViolationCase } from '../violation.js';
import type { LinkedCase } from './case-links.query.js';
import { CASE_TEXTS } from './case.texts.js';
import { outdatedSentence } from './outdated-words.js';
import { suggestionSentence } from './suggestion-words.js';

const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1000);

/** A case in words: its rule, date and state. */
export const caseName = ({ rule, anchorDate, state }: LinkedCase, language: Language): string =>
  `${speak(RULE_NAMES, language)(rule)}, ${formatDate(language, anchorDate)} (${stateName(state, language)})`;

function Links({ cases, language }: { cases: readonly LinkedCase[]; language: Language }): VNode {
  return (
    <>
      {cases.map((one, index) => (
        <span key={one.id}>
          {index > 0 && '; '}
          <a class="ds-link" href={`/violations/${one.id}`}>
            {caseName(one, language)}
          </a>
        </span>
      ))}
    </>
  );
}

interface FactsProps {
  readonly found: ViolationCase;
  readonly language: Language;
  readonly clock: LocalClock;
  /** Today's local date, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Where a case stands: who assessed it and why, its cause, and the cases it belongs together with. */
export function CaseFacts(props: FactsProps): VNode {
  const { found, language } = props;
  const say = speak(CASE_TEXTS, language);
  const { row } = found;
  const rest = speak(CLAIM_TEXTS, language)('title');
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [say('suggested'), <Suggested key="suggested" {...props} />],
    [say('decided'), row.decidedCause === null ? say('none') : causeName(row.decidedCause, language)],
    [say('deviation'), row.deviationNumber ?? say('none')],
    ...(found.claims.length > 0 ? [[rest, <OwedRest key="rest" {...props} />] as const] : []),
    ...linkedTo(found)
      .filter(([, cases]) => cases.length > 0)
      .map(([name, cases]) => [say(name), <Links key={name} cases={cases} language={language} />] as const),
  ];
  return (
    <>
      <Assessment {...props} />
      <Outdated {...props} />
      <Facts facts={facts} />
    </>
  );
}

/** What is owed for the rest that was cut short, and the ledger it stands in. */
function OwedRest({ found: { row, claims }, language, clock }: FactsProps): VNode {
  return (
    <>
      {claims.map((claim) => (
        <span key={claim.aroseAt.toISOString()} class="why">
          {claimSentence(claim, clock, language)}
        </span>
      ))}
      <a class="ds-link" href={`/compensating-rest?state=all&unit=${row.unitId}`}>
        {speak(CLAIM_TEXTS, language)('ledger')}
      </a>
    </>
  );
}

function Suggested({ found: { row, suggestion }, language, today }: Omit<FactsProps, 'clock'>): VNode {
  const { decidedOn } = row.evidence;
  const isAhead = decidedOn !== undefined && decidedOn > today;
  return (
    <>
      {causeName(row.cause, language)}
      {suggestion && <span class="why">{suggestionSentence(suggestion, language, isAhead)}</span>}
    </>
  );
}

const orNone = (linked: LinkedCase | null): readonly LinkedCase[] => (linked ? [linked] : []);

const linkedTo = ({
  links,
}: ViolationCase): readonly (readonly [keyof typeof CASE_TEXTS, readonly LinkedCase[]])[] => [
  ['duplicateOf', orNone(links.duplicateOf)],
  ['duplicates', links.duplicates],
  ['replacedBy', orNone(links.replacedBy)],
  ['replaces', links.replaces],
];

/** Stays until the case is assessed anew, whether the assessment stands or ended with what it rested on. */
function Outdated({ found: { row }, language, clock }: FactsProps): VNode | null {
  if (row.outdated === null) return null;
  return (
    <Notice color="warning">
      <p class="ds-paragraph">
        {outdatedSentence(row.outdated, row, clock, language)} {speak(CASE_TEXTS, language)('assessAnew')}
      </p>
    </Notice>
  );
}

/** That the case holds no longer, and what it had been assessed as, where it had. */
export function Withdrawn({
  found: { row, history, measures },
  language,
}: Pick<FactsProps, 'found' | 'language'>): VNode | null {
  if (row.state !== 'superseded') return null;
  const say = speak(CASE_TEXTS, language);
  const before = history.findLast(
    ({ toState, fromState }) => toState === 'superseded' && fromState !== toState,
  );
  const state = before?.fromState ?? 'detected';
  return (
    <Notice color="info">
      <p class="ds-paragraph">
        {say('withdrawn')}{' '}
        {state !== 'detected' && say('assessedBefore', { state: stateName(state, language) })}{' '}
        {measures.some(isToBeDone) && (
          <a class="ds-link" href="#measures">
            {say('measuresOpen')}
          </a>
        )}
      </p>
    </Notice>
  );
}

function Assessment({ found: { row, history }, language, clock }: FactsProps): VNode | null {
  const say = speak(CASE_TEXTS, language);
  if (row.state === 'detected' || row.state === 'superseded') return null;
  const step = history.findLast(({ reason }) => reason === 'assessed');
  if (!step) return null;
  const at = momentWithYear(secondsOf(step.at), clock, language);
  return (
    <p class="ds-paragraph prose">
      <strong>{capitalised(language, stateName(row.state, language))}.</strong>{' '}
      {say('assessedBy', { by: step.by ?? '', at })} {step.detail?.text}
    </p>
  );
}
