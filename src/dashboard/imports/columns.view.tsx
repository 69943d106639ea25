import type { VNode } from 'preact';
import { SUBJECTS } from '../../ingest/formats.js';
import { columnsFor, requiredFor } from '../../ingest/mapping/column-choice.js';
import { speak } from '../../platform/i18n/texts.js';
import { ColumnSelects, TimeChoices, WordSelects } from './column-selects.view.js';
import { SUBJECT_NAMES } from '../../wording/field-words.js';
import { LOOK_TEXTS } from './look.texts.js';
import type { LookProps } from './look-props.js';
import { FileRows, showsFileRows } from './file-rows.view.js';
import { FILE_ROWS_TEXTS } from './file-rows.texts.js';
import type { Look } from './look.js';
import { Field, Notice, Tick } from './parts.view.js';
import { Kept } from './run.view.js';
import { SameSheet } from './sheets.view.js';
import { PostForm } from '../../access/post-form.view.js';

/** How the columns are read, and how that can be changed: by a mapping, or one by one. */
export function ColumnsPart(props: LookProps & { readonly isOpen: boolean }): VNode {
  const { context, look, isOpen } = props;
  const say = speak(LOOK_TEXTS, context.language);
  return (
    <section aria-labelledby="columns">
      <h2 id="columns" class="ds-heading" data-size="sm">
        {say('columns')}
      </h2>
      {showsFileRows(look) && <FileRows look={look} language={context.language} />}
      <MappingForm {...props} />
      <details class="ds-details columns" open={isOpen}>
        <summary>{say('columnsHow')}</summary>
        <div>
          <SubjectForm {...props} />
          {look.isGuessed && hasGuesses(look) && (
            <Notice color="info">{speak(FILE_ROWS_TEXTS, context.language)('guessed')}</Notice>
          )}
          <ColumnsForm {...props} />
          {look.readBy === 'hand' && !look.isGuessed && <KeepForm {...props} />}
        </div>
      </details>
    </section>
  );
}

const hasGuesses = ({ choice: { places } }: Look): boolean => Object.keys(places).length > 0;

function MappingForm({ look, context }: LookProps): VNode {
  const say = speak(LOOK_TEXTS, context.language);
  const chosen = look.readBy === 'kept' || look.readBy === 'preset' ? look.mapping?.name : undefined;
  const options = (isOurs: boolean): VNode[] =>
    look.offers
      .filter((offer) => offer.isOurs === isOurs)
      .map(({ name, title }) => (
        <option key={name} value={name} selected={name === chosen}>
          {title}
        </option>
      ));
  const ours = options(true);
  return (
    <form method="get" action={`/imports/files/${look.upload.id}`} class="filter mapping-form">
      <SameSheet look={look} />
      <Field id="map" label={say('useMapping')}>
        <select class="ds-input" id="map" name="map">
          <option value="">{say('byItself')}</option>
          {ours.length > 0 && <optgroup label={say('ours')}>{ours}</optgroup>}
          <optgroup label={say('shipped')}>{options(false)}</optgroup>
        </select>
      </Field>
      <div class="filter-actions">
        <button type="submit" class="ds-button" data-variant="secondary">
          {say('use')}
        </button>
      </div>
    </form>
  );
}

function SubjectForm({ look, context }: LookProps): VNode {
  const say = speak(LOOK_TEXTS, context.language);
  const name = speak(SUBJECT_NAMES, context.language);
  return (
    <form method="get" action={`/imports/files/${look.upload.id}`} class="filter mapping-form">
      <SameSheet look={look} />
      <Field id="subject" label={say('subject')}>
        <select class="ds-input" id="subject" name="for">
          {SUBJECTS.map((subject) => (
            <option key={subject} value={subject} selected={subject === look.choice.subject}>
              {name(subject)}
            </option>
          ))}
        </select>
      </Field>
      <div class="filter-actions">
        <button type="submit" class="ds-button" data-variant="secondary">
          {say('changeSubject')}
        </button>
      </div>
    </form>
  );
}

function ColumnsForm({ look, context: { language } }: LookProps): VNode {
  const say = speak(LOOK_TEXTS, language);
  const { subject } = look.choice;
  const required = requiredFor(subject);
  const others = columnsFor(subject).filter((column) => !required.includes(column));
  return (
    <form method="get" action={`/imports/files/${look.upload.id}`} class="import-form">
      <SameSheet look={look} />
      <input type="hidden" name="for" value={subject} />
      <fieldset class="ds-fieldset">
        <legend class="ds-label">{say('mustHave')}</legend>
        <ColumnSelects look={look} language={language} columns={required} />
      </fieldset>
      <WordSelects look={look} language={language} />
      <TimeChoices look={look} language={language} />
      <fieldset class="ds-fieldset">
        <legend class="ds-label">{say('mayHave')}</legend>
        <ColumnSelects look={look} language={language} columns={others} />
      </fieldset>
      <div class="filter-actions">
        <button type="submit" class="ds-button">
          {say('showAgain')}
        </button>
      </div>
    </form>
  );
}

function KeepForm(props: LookProps): VNode {
  const { look, context, name, keepsSheet, problems } = props;
  const say = speak(LOOK_TEXTS, context.language);
  const isTaken = problems.includes('nameTaken');
  return (
    <PostForm action={`/imports/files/${look.upload.id}/mapping`} class="import-form keep-form">
      <Kept look={look} />
      <Field id="name" label={say('keepName')} hint={say('keepHow')}>
        <input
          class="ds-input"
          id="name"
          name="name"
          type="text"
          value={name}
          required
          maxLength={60}
          autocomplete="off"
          aria-describedby="name-hint"
          aria-invalid={isTaken || problems.includes('noName') ? 'true' : undefined}
        />
      </Field>
      {look.seen.sheets.length > 1 && (
        <Tick
          id="keep-sheet"
          type="checkbox"
          name="keep-sheet"
          value="1"
          isOn={keepsSheet ?? look.asked.sheet !== null}
          label={say('keepSheet', { sheet: look.seen.layout?.sheet ?? '' })}
        />
      )}
      {isTaken && (
        <Tick
          id="overwrite"
          type="checkbox"
          name="overwrite"
          value="1"
          isOn={false}
          label={say('replaceKept')}
        />
      )}
      <div class="filter-actions">
        <button type="submit" class="ds-button" data-variant="secondary">
          {say('keep')}
        </button>
      </div>
    </PostForm>
  );
}
