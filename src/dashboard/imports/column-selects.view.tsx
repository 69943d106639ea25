import type { ComponentChildren, VNode } from 'preact';
import { DATED_COLUMNS, PASSED_OVER, wordColumn } from '../../ingest/mapping/column-choice.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { KIND_NAMES } from '../../wording/rule-words.js';
import { fieldName } from './field-name.js';
import { ABSENCE_NAMES } from '../../wording/field-words.js';
import { FILE_ROWS_TEXTS } from './file-rows.texts.js';
import type { Look } from './look.js';
import { LOOK_TEXTS } from './look.texts.js';
import { Field, Tick } from './parts.view.js';

interface Props {
  readonly look: Look;
  readonly language: Language;
}

/** Of each column of ours, which of the file it is. */
export function ColumnSelects({
  look,
  language,
  columns,
}: Props & { readonly columns: readonly string[] }): VNode {
  const say = speak(LOOK_TEXTS, language);
  const { places, dates, subject } = look.choice;
  const dated = subject === 'events' ? DATED_COLUMNS.filter((column) => columns.includes(column)) : [];
  return (
    <div class="fields">
      {columns.map((column) => (
        <PlaceSelect
          key={column}
          name={`c-${column}`}
          label={fieldName(column, language)}
          look={look}
          language={language}
          place={places[column]}
          none={say('notThere')}
        />
      ))}
      {dated.map((column) => (
        <PlaceSelect
          key={`d-${column}`}
          name={`d-${column}`}
          label={say('dateOf', { column: fieldName(column, language) })}
          look={look}
          language={language}
          place={dates[column]}
          none={say('notThere')}
        />
      ))}
    </div>
  );
}

/** Longest example beside the name of a column. */
const EXAMPLE = 24;

function PlaceSelect(props: {
  readonly name: string;
  readonly label: string;
  readonly look: Look;
  readonly language: Language;
  readonly place: number | undefined;
  readonly none: string;
}): VNode {
  const { name, label, look, language, place, none } = props;
  const { layout, sample } = look.seen;
  const isGuess = look.isGuessed && place !== undefined;
  return (
    <Field id={name} label={label} {...(isGuess ? { hint: speak(FILE_ROWS_TEXTS, language)('guess') } : {})}>
      <select class="ds-input" id={name} name={name} aria-describedby={isGuess ? `${name}-hint` : undefined}>
        <option value="">{none}</option>
        {(layout?.header ?? []).map((column, index) => {
          const example = sample.map(({ cells }) => cells[index]?.trim() ?? '').find((cell) => cell !== '');
          const said = example === undefined ? '' : ` (${example.slice(0, EXAMPLE)})`;
          return (
            <option key={index} value={String(index)} selected={index === place}>
              {`${column.trim() === '' ? String(index + 1) : column}${said}`}
            </option>
          );
        })}
      </select>
    </Field>
  );
}

/** What words of the file stand for that are none of ours, and what rows are that say none. */
export function WordSelects({ look, language }: Props): VNode | null {
  const say = speak(LOOK_TEXTS, language);
  const { choice, words } = look;
  const asked = wordColumn(choice.subject);
  if (!asked) return null;
  const isGuess = look.isGuessed && choice.fallback !== null;
  const ours = Object.keys(asked.words).map((word) => [word, meaningName(word, language)] as const);
  const options = (chosen: string | null | undefined): ComponentChildren =>
    ours.map(([word, name]) => (
      <option key={word} value={word} selected={word === chosen}>
        {name}
      </option>
    ));
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{say('words')}</legend>
      <div class="fields">
        {words.map((word, index) => (
          <Field key={word} id={`w-${index}`} label={say('word', { word })}>
            <select class="ds-input" id={`w-${index}`} name={`w-${index}`}>
              <option value="">{say('asItIs')}</option>
              {options(choice.meanings[index])}
              <option value={PASSED_OVER} selected={choice.meanings[index] === PASSED_OVER}>
                {say('passOver')}
              </option>
            </select>
          </Field>
        ))}
        <Field
          id="fallback"
          label={say('fallback')}
          {...(isGuess ? { hint: speak(FILE_ROWS_TEXTS, language)('guessNoKind') } : {})}
        >
          <select
            class="ds-input"
            id="fallback"
            name="fallback"
            aria-describedby={isGuess ? 'fallback-hint' : undefined}
          >
            <option value="">{say('asItIs')}</option>
            {options(choice.fallback)}
          </select>
        </Field>
      </div>
    </fieldset>
  );
}

function meaningName(word: string, language: Language): string {
  if (word in ABSENCE_NAMES) return speak(ABSENCE_NAMES, language)(word as keyof typeof ABSENCE_NAMES);
  return speak(KIND_NAMES, language)(word as keyof typeof KIND_NAMES);
}

/** How dates and times are written, as far as the file does not say it. */
export function TimeChoices({ look, language }: Props): VNode {
  const say = speak(LOOK_TEXTS, language);
  const { order, isUnix, endsNextDay } = look.choice;
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{say('howWritten')}</legend>
      <Field id="order" label={say('order')}>
        <select class="ds-input" id="order" name="order">
          <option value="">{say('orderItself')}</option>
          <option value="day-first" selected={order === 'day-first'}>
            {say('orderDay')}
          </option>
          <option value="month-first" selected={order === 'month-first'}>
            {say('orderMonth')}
          </option>
        </select>
      </Field>
      {look.choice.subject === 'events' && (
        <>
          <Tick
            id="nextday"
            type="checkbox"
            name="nextday"
            value="1"
            isOn={endsNextDay}
            label={say('nextDay')}
          />
          <Tick id="unix" type="checkbox" name="unix" value="1" isOn={isUnix} label={say('unix')} />
        </>
      )}
    </fieldset>
  );
}
