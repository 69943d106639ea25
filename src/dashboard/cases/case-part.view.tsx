import type { VNode } from 'preact';
import { speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { Notice } from '../imports/parts.view.js';
import { AssessForm } from './assess-form.view.js';
import type { ViolationState } from '../../violations/violation-lifecycle.js';
import { CaseFacts, caseName } from './case-facts.view.js';
import { CASE_FORM_TEXTS } from './case-form.texts.js';
import { CauseForm, CommentForm, DeviationForm, type FormProps, isPossible } from './case-forms.view.js';
import { NewSteps } from './case-history.view.js';
import { CASE_TEXTS } from './case.texts.js';
import type { LinkedCase } from './case-links.query.js';
import { listIn } from './list-behind.js';
import { Measures } from './measures.view.js';

/** What the page of a case shows beside the finding itself. */
export interface CasePartProps extends FormProps {
  readonly clock: LocalClock;
  /** Whether the person may assess and the like. */
  readonly mayAct: boolean;
  /** Whether the person could, if the case were not about them. */
  readonly isOwn: boolean;
  /** The next one to assess, in the list the case was opened from or of all that wait; null where there is none. */
  readonly next: LinkedCase | null;
  /** Whether something has just been stored. */
  readonly isStored: boolean;
}

/** The case: where it stands, and the forms with which it is brought further. */
export function CasePart(props: CasePartProps): VNode {
  const { found, language, clock, today, mayAct, isOwn, isStored, typed } = props;
  const say = speak(CASE_FORM_TEXTS, language);
  return (
    <section aria-labelledby="case" class="case">
      <h2 id="case" class="ds-heading" data-size="sm">
        {speak(CASE_TEXTS, language)('title')}
      </h2>
      {isStored && (
        <div role="status">
          <Notice color="success">
            <p class="ds-paragraph">{say('stored')}</p>
            <Onward {...props} />
          </Notice>
        </div>
      )}
      {typed && <Refused {...props} />}
      <CaseFacts {...{ found, language, clock, today }} />
      {isOwn && <p class="ds-paragraph">{say('own')}</p>}
      {mayAct && (
        <div id="assess">
          <Forms {...props} />
        </div>
      )}
      <Measures form={props} mayAct={mayAct} />
    </section>
  );
}

/** From a case that is done to the next one, or back to a list that has no more. */
function Onward({ next, list, found, language, mayAct }: CasePartProps): VNode | null {
  const say = speak(CASE_FORM_TEXTS, language);
  if (!mayAct || found.row.state === 'detected') return null;
  if (next === null) {
    return (
      <p class="ds-paragraph">
        {say('noNext')}{' '}
        <a class="ds-link" href={`/violations?${list ?? 'state=waiting'}`}>
          {say('toList')}
        </a>
      </p>
    );
  }
  return (
    <p class="ds-paragraph">
      <a class="ds-button" data-size="sm" href={nextAddress(next, list)}>
        {say('next')}
      </a>{' '}
      {caseName(next, language)}
    </p>
  );
}

const nextAddress = ({ id }: LinkedCase, list: string | null): string =>
  `/violations/${id}${listIn(list, '?')}`;

/** Of what is gone there is nothing to assess any more. */
const JUMPS: Readonly<Partial<Record<ViolationState, 'toAssess' | 'toComment'>>> = {
  detected: 'toAssess',
  superseded: 'toComment',
};

/** Stands under the heading of the page: down to the assessment, below what is known of the case, and on to the next one. */
export function CaseShortcuts({ found, next, list, language, mayAct }: CasePartProps): VNode | null {
  const say = speak(CASE_FORM_TEXTS, language);
  if (!mayAct) return null;
  return (
    <nav class="case-shortcuts" aria-label={say('shortcuts')}>
      <a class="ds-button" data-size="sm" href="#assess">
        {say(JUMPS[found.row.state] ?? 'toCase')}
      </a>
      {next && (
        <a class="ds-button" data-size="sm" data-variant="secondary" href={nextAddress(next, list)}>
          {say('next')}
          <span class="ds-sr-only">: {caseName(next, language)}</span>
        </a>
      )}
    </nav>
  );
}

function Forms(props: FormProps): VNode {
  return (
    <>
      {isPossible(props, 'real') && <AssessForm {...props} />}
      {isPossible(props, 'decide-cause') && <CauseForm {...props} />}
      <CommentForm {...props} />
      <DeviationForm {...props} />
    </>
  );
}

/** Why nothing was stored; where somebody was faster, what they did. */
function Refused({ found, language, clock, typed }: CasePartProps): VNode | null {
  const say = speak(CASE_FORM_TEXTS, language);
  if (!typed) return null;
  return (
    <Notice color="danger">
      <p class="ds-paragraph">
        <strong>{say('failed')}.</strong> {typed.isLate ? say('late') : typed.problem.message[language]}
      </p>
      {typed.isLate && <NewSteps {...{ found, language, clock }} seen={typed.seenSteps} />}
      <p class="ds-paragraph">{say(typed.isLate ? 'lateHow' : 'typedKept')}</p>
    </Notice>
  );
}
