import type { VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDay } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import { ANSWERS, LONGEST_OBJECTION } from '../../violations/objections/objection-decision.js';
import { capitalised, formatDate } from '../../wording/format.js';
import { momentWithYear } from '../../wording/moment.js';
import { Wrong, markOf } from '../cases/field.view.js';
import { Field, Notice, Tick } from '../imports/parts.view.js';
import { OBJECTION_STATE_NAMES, OBJECTION_TEXTS } from './objection.texts.js';
import type { ObjectionRow } from './objections.query.js';
import { PostForm } from '../../access/post-form.view.js';

/** What was typed into a form about an objection and could not be stored, with why. */
export interface TypedObjection {
  /** Of the objection that is answered; null for a new one. */
  readonly id: string | null;
  readonly text: string;
  readonly outcome: string | null;
  readonly field: 'text' | 'answer' | 'outcome' | null;
  readonly message: string;
}

interface Shown {
  readonly row: ObjectionRow;
  readonly language: Language;
  readonly clock: LocalClock;
  /** Now, in seconds. */
  readonly now: number;
}

const SECONDS = 1000;
const DAY = 86_400;
const instantOf = (date: Date): number => Math.floor(date.getTime() / SECONDS);

export const isLate = ({ dueOn, state }: ObjectionRow, clock: LocalClock, now: number): boolean =>
  state === 'open' && dueOn < formatDay(clock.dayOf(now));

/** An objection and its answer, with how long the answer took or how long it may take. */
export function ObjectionText(props: Shown & { readonly isOwn: boolean }): VNode {
  const { row, language, clock, now, isOwn } = props;
  const say = speak(OBJECTION_TEXTS, language);
  const at = momentWithYear(instantOf(row.madeAt), clock, language);
  return (
    <div class="measure">
      <p class="ds-paragraph">
        <strong>{say(isOwn ? 'own' : 'said', { at })}</strong>
      </p>
      <p class="ds-paragraph prose">{row.text}</p>
      <p class="ds-paragraph">
        <span class="ds-tag" data-color={isLate(row, clock, now) ? 'danger' : 'info'}>
          {speak(OBJECTION_STATE_NAMES, language)(row.state)}
        </span>{' '}
        <Timing {...props} />
      </p>
      {row.answer !== null && <p class="ds-paragraph prose">{row.answer}</p>}
    </div>
  );
}

function Timing({ row, language, clock, now }: Shown): VNode | null {
  const say = speak(OBJECTION_TEXTS, language);
  const { closedAt, answeredName } = row;
  if (row.state === 'open') {
    const date = formatDate(language, row.dueOn);
    return <>{say(isLate(row, clock, now) ? 'waitsLate' : 'waits', { date })}</>;
  }
  if (closedAt === null || answeredName === null) return null;
  const days = Math.floor((instantOf(closedAt) - instantOf(row.madeAt)) / DAY);
  return <>{say('answered', { name: answeredName, days })}</>;
}

/**
 * Why nothing was stored. Where the form is gone with what it was about, the text is shown
 * here, to be copied: it is nowhere else.
 */
export function RefusedText(props: {
  readonly typed: TypedObjection;
  readonly language: Language;
  readonly hasForm: boolean;
}): VNode {
  const { typed, language, hasForm } = props;
  const say = speak(OBJECTION_TEXTS, language);
  const outcome = ANSWERS.find((one) => one === typed.outcome);
  return (
    <Notice color="danger">
      <p class="ds-paragraph">{typed.message}</p>
      {!hasForm && typed.text !== '' && (
        <Field id="your-text" label={say('yourText')}>
          <textarea class="ds-input" id="your-text" rows={5} readOnly>
            {typed.text}
          </textarea>
          {outcome && (
            <p class="ds-paragraph">
              {say('yourAnswer', { outcome: speak(OBJECTION_STATE_NAMES, language)(outcome) })}
            </p>
          )}
        </Field>
      )}
    </Notice>
  );
}

/** The page a form of an answer stands on and comes back to: that of a case, or a place in the list. */
export type AnswerPlace =
  | { readonly case: string }
  | { readonly after: string | undefined; readonly due: string | undefined };

/** The form with which whoever answers for the unit answers. */
export function AnswerForm(props: {
  readonly row: ObjectionRow;
  readonly language: Language;
  readonly typed: TypedObjection | null;
  readonly place: AnswerPlace;
}): VNode {
  const { row, language } = props;
  const say = speak(OBJECTION_TEXTS, language);
  const typed = props.typed?.id === row.id ? props.typed : null;
  const wrong = (field: TypedObjection['field']): string | null =>
    typed?.field === field ? typed.message : null;
  const id = `answer-${row.id}`;
  return (
    <PostForm action={`/objections/${row.id}/answer`} class="import-form">
      {Object.entries(props.place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset class="ds-fieldset">
        <legend class="ds-label">{say('outcome')}</legend>
        {ANSWERS.map((outcome) => (
          <Tick
            key={outcome}
            id={`${id}-${outcome}`}
            type="radio"
            name="outcome"
            value={outcome}
            isOn={typed?.outcome === outcome}
            label={capitalised(language, speak(OBJECTION_STATE_NAMES, language)(outcome))}
            hint={say(outcome === 'upheld' ? 'upheldHow' : 'rejectedHow')}
          />
        ))}
        <Wrong id={`${id}-outcome`} wrong={wrong('outcome')} />
      </fieldset>
      <Field id={id} label={say('reason')} hint={say('reasonHow')}>
        <textarea
          class="ds-input"
          id={id}
          name="answer"
          rows={3}
          maxLength={LONGEST_OBJECTION}
          {...markOf(id, wrong('answer'), say('reasonHow'))}
        >
          {typed?.text ?? ''}
        </textarea>
        <Wrong id={id} wrong={wrong('answer')} />
      </Field>
      <div class="filter-actions">
        <button type="submit" class="ds-button">
          {say('answerTitle')}
        </button>
      </div>
    </PostForm>
  );
}
