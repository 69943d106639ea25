import type { VNode } from 'preact';
import { speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { Notice } from '../imports/parts.view.js';
import { AssessForm } from './assess-form.view.js';
import { CaseFacts } from './case-facts.view.js';
import { CASE_FORM_TEXTS } from './case-form.texts.js';
import { CauseForm, CommentForm, DeviationForm, type FormProps, isPossible } from './case-forms.view.js';
import { NewSteps } from './case-history.view.js';
import { CASE_TEXTS } from './case.texts.js';
import { Measures } from './measures.view.js';

/** What the page of a case shows beside the finding itself. */
export interface CasePartProps extends FormProps {
  readonly clock: LocalClock;
  /** Whether the person may assess and the like. */
  readonly mayAct: boolean;
  /** Whether the person could, if the case were not about them. */
  readonly isOwn: boolean;
  /** Whether something has just been stored. */
  readonly isStored: boolean;
}

/** The case: where it stands, and the forms with which it is brought further. */
export function CasePart(props: CasePartProps): VNode {
  const { found, language, clock, mayAct, isOwn, isStored, typed } = props;
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
          </Notice>
        </div>
      )}
      {typed && <Refused {...props} />}
      <CaseFacts {...{ found, language, clock }} />
      {isOwn && <p class="ds-paragraph">{say('own')}</p>}
      {mayAct && <Forms {...props} />}
      <Measures form={props} mayAct={mayAct} />
    </section>
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
