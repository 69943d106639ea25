import type { VNode } from 'preact';
import { speak } from '../../platform/i18n/texts.js';
import { fieldsOf, lookAddress } from './look-query.js';
import { LOOK_TEXTS } from './look.texts.js';
import type { LookProps } from './look-props.js';
import { Field, Tick } from './parts.view.js';
import { PostForm } from '../../access/post-form.view.js';

/** What a form that changes something carries besides: how the file is read, and where to come back to after signing in. */
export function Kept({ look }: Pick<LookProps, 'look'>): VNode {
  return (
    <>
      <input
        type="hidden"
        name="again"
        value={lookAddress(look.upload.id, { by: 'itself', dates: null, sheet: null })}
      />
      {fieldsOf(look.asked).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** The form that begins the import, or tries it. */
export function RunPart(props: LookProps): VNode {
  const { context, look, runId } = props;
  const say = speak(LOOK_TEXTS, context.language);
  // A register adds and changes, and has no rows of a source.
  const isRegister = look.seen.registerRows > 0;
  return (
    <section aria-labelledby="run">
      <h2 id="run" class="ds-heading" data-size="sm">
        {say('run')}
      </h2>
      <PostForm action={`/imports/files/${look.upload.id}/run`} class="import-form">
        <Kept look={look} />
        <input type="hidden" name="run" value={runId} />
        {isRegister ? look.seen.mayBePartial && <ModeChoice {...props} /> : <RowChoices {...props} />}
        <p class="ds-paragraph">{say('runHow')}</p>
        <div class="filter-actions">
          <button type="submit" class="ds-button" data-variant="secondary" name="trial" value="1">
            {say('dryRun')}
          </button>
          <button type="submit" class="ds-button">
            {say('runNow')}
          </button>
        </div>
      </PostForm>
    </section>
  );
}

/** What is asked of files with events or absences. */
function RowChoices(props: LookProps): VNode {
  const { context, look, wish, problems } = props;
  const say = speak(LOOK_TEXTS, context.language);
  const isBad = (problem: (typeof problems)[number]): boolean => problems.includes(problem);
  const source = look.readBy === 'hand' ? 'csv' : look.seen.source;
  return (
    <>
      <ModeChoice {...props} />
      <div class="fields">
        <Field id="replace" label={say('replace')} hint={say('replaceHow')}>
          <input
            class="ds-input"
            id="replace"
            name="replace"
            type="text"
            value={wish.replace}
            aria-describedby="replace-hint"
            aria-invalid={isBad('noPeriod') || isBad('replaceWhole') ? 'true' : undefined}
          />
        </Field>
        <Field id="source" label={say('source')} hint={say('sourceHow', { source })}>
          <input
            class="ds-input"
            id="source"
            name="source"
            type="text"
            value={wish.source}
            maxLength={60}
            aria-describedby="source-hint"
            aria-invalid={isBad('noSource') ? 'true' : undefined}
          />
        </Field>
      </div>
      <Tick
        id="known"
        type="checkbox"
        name="known"
        value="1"
        isOn={wish.knownOnly}
        label={say('knownOnly')}
      />
    </>
  );
}

function ModeChoice({ wish, context }: LookProps): VNode {
  const say = speak(LOOK_TEXTS, context.language);
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{say('mode')}</legend>
      <Tick
        id="mode-whole"
        type="radio"
        name="mode"
        value="whole"
        isOn={!wish.isPartial}
        label={say('whole')}
        hint={say('wholeHow')}
      />
      <Tick
        id="mode-partial"
        type="radio"
        name="mode"
        value="partial"
        isOn={wish.isPartial}
        label={say('partial')}
        hint={say('partialHow')}
      />
    </fieldset>
  );
}
