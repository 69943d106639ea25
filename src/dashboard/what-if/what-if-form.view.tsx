import type { ComponentChildren, VNode } from 'preact';
import { type Language, type Message, speak } from '../../platform/i18n/texts.js';
import type { LimitKey } from '../../rules/limits.js';
import { monthDays } from '../../time/civil.js';
import { formatMonth } from '../../wording/format.js';
import { limitName, limitText } from '../../workforce/in-words/limit-lines.js';
import type { KnownRulebook } from '../../workforce/law.repository.js';
import { mostOf } from '../../workforce/limit-windows.js';
import { LIMIT_KEYS } from '../../workforce/rulebook-file.js';
import type { Limit } from '../../workforce/rulebook-limit.js';
import { triedCaseOf } from '../../workforce/tried-limits.js';
import { markOf, Wrong } from '../cases/field.view.js';
import { Field, Notice, Tick } from '../imports/parts.view.js';
import type { UnderRulebook } from './agreements-under.js';
import { rulebookCalled } from './rulebook-called.js';
import { type FieldName, type TypedFields, type TypedLimit, type WrongField } from './what-if-asked.js';
import { WHAT_IF_PAGE_TEXTS } from './what-if.texts.js';

export interface WhatIfFormProps {
  readonly typed: TypedFields;
  /** The field that says nothing that can be tried. */
  readonly wrong: WrongField | null;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Months that can be chosen, latest first. */
  readonly months: readonly string[];
  readonly rulebooks: readonly KnownRulebook[];
  /** What the rulebook in use is called. */
  readonly inUse: Message;
  /** The rulebook that was chosen, or is in use, with those of its limits of which others can be tried. */
  readonly tried: {
    readonly title: Message;
    readonly limits: ReadonlyMap<LimitKey, Limit>;
    readonly agreements: UnderRulebook;
  };
  readonly language: Language;
}

/** What is to be tried; sent by GET, so that a trial has an address. What came of it stands below a long form, and is led to. */
export function WhatIfForm(props: WhatIfFormProps): VNode {
  const say = speak(WHAT_IF_PAGE_TEXTS, props.language);
  return (
    <form method="get" action="/what-if#outcome" aria-label={say('form')}>
      <div class="filter">
        <Months {...props} />
        <Units {...props} />
      </div>
      <div class="filter">
        <Rulebooks {...props} />
      </div>
      <Agreements {...props} />
      <Limits {...props} />
      <Tick
        id="agreements"
        type="checkbox"
        name="agreements"
        value="none"
        isOn={props.typed.agreements === 'none'}
        label={say('withoutAgreements')}
        hint={say('withoutAgreementsHow')}
      />
      <div class="filter-actions">
        <button type="submit" class="ds-button">
          {say('try')}
        </button>
        <button
          type="submit"
          class="ds-button"
          data-variant="secondary"
          formAction="/what-if#limits"
          name="show"
          value="limits"
        >
          {say('showLimits')}
        </button>
      </div>
    </form>
  );
}

/** What is wrong with a field, in words; null of a field that is right. */
function wrongWith(name: FieldName, { wrong, language }: WhatIfFormProps, row = 0): string | null {
  return wrong?.field === name && wrong.row === row ? wrong.said[language] : null;
}

const idOf = (name: string, row: number): string => (row === 0 ? name : `${name}-${row + 1}`);

function Choice(
  props: WhatIfFormProps & {
    readonly name: FieldName;
    readonly label: string;
    /** Of several such fields, which one. */
    readonly row?: number;
    readonly children: ComponentChildren;
  },
): VNode {
  const { name, label, row = 0, children } = props;
  const wrong = wrongWith(name, props, row);
  const id = idOf(name, row);
  return (
    <Field id={id} label={label}>
      <select class="ds-input" id={id} name={name} {...markOf(id, wrong)}>
        {children}
      </select>
      <Wrong id={id} wrong={wrong} />
    </Field>
  );
}

function Months(props: WhatIfFormProps): VNode {
  const { typed, months, language } = props;
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  return (
    <>
      {(['first', 'last'] as const).map((name) => {
        const chosen = typed[name] ?? typed.first ?? months[0] ?? '';
        const choices = months.includes(chosen) || monthDays(chosen) === null ? months : [chosen, ...months];
        return (
          <Choice key={name} {...props} name={name} label={say(name)}>
            {choices.map((month) => (
              <option key={month} value={month} selected={month === chosen}>
                {formatMonth(language, month)}
              </option>
            ))}
          </Choice>
        );
      })}
    </>
  );
}

function Units(props: WhatIfFormProps): VNode {
  const { typed, units, language } = props;
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  return (
    <Choice {...props} name="unit" label={say('unit')}>
      <option value="">{say('everybody')}</option>
      {units.map(({ id, name }) => (
        <option key={id} value={id} selected={id === typed.unit}>
          {name}
        </option>
      ))}
    </Choice>
  );
}

function Rulebooks(props: WhatIfFormProps): VNode {
  const { typed, rulebooks, inUse, language } = props;
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  return (
    <Choice {...props} name="rulebook" label={say('rulebook')}>
      <option value="">{say('inUse', { rulebook: inUse[language] })}</option>
      {rulebooks.map((one) => (
        <option key={one.name} value={one.name} selected={one.name === typed.rulebook}>
          {rulebookCalled(one, language)}
        </option>
      ))}
    </Choice>
  );
}

/** Under a rulebook of another country the agreements on record do less than they say, which no figure would show. */
function Agreements({ tried, typed, inUse, language }: WhatIfFormProps): VNode | null {
  if (tried.agreements === 'all' || typed.agreements === 'none') return null;
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  const names = { inUse: inUse[language], rulebook: tried.title[language] };
  return (
    <Notice color="info">
      <p class="ds-paragraph">
        {say(tried.agreements === 'nothing' ? 'agreementsIdle' : 'agreementsLet', names)}
      </p>
    </Notice>
  );
}

/** Rows to begin with; where all are used there is one more. */
const FEWEST_ROWS = 3;
const EMPTY: TypedLimit = { limit: '', value: '' };

/** Several limits at once, each with its unit and what holds now. */
function Limits(props: WhatIfFormProps): VNode {
  const { typed, tried, language } = props;
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  const count = Math.max(
    typed.limits.length,
    Math.min(tried.limits.size, Math.max(FEWEST_ROWS, typed.limits.length + 1)),
  );
  return (
    <fieldset id="limits" class="ds-fieldset" aria-describedby="limits-hint">
      <legend class="ds-label">{say('limits')}</legend>
      <p class="note" id="limits-hint">
        {say('valueHow')} {say('limitsOf', { rulebook: tried.title[language] })} {say('moreRows')}
      </p>
      {Array.from({ length: count }, (_, row) => (
        <LimitRow key={row} {...props} row={row} />
      ))}
    </fieldset>
  );
}

function LimitRow(props: WhatIfFormProps & { readonly row: number }): VNode {
  const { typed, tried, language, row } = props;
  const { limits } = tried;
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  const { limit: chosen, value } = typed.limits[row] ?? EMPTY;
  const [id, number] = [idOf('value', row), row + 1];
  const wrong = wrongWith('value', props, row);
  const key = LIMIT_KEYS.find((known) => known === chosen);
  const now = key && limits.get(key);
  const hint = now && say('now', { most: mostOf(key, now) ?? -1, ...ofRulebook(now, language) });
  return (
    <div class="filter limit-row">
      <Choice {...props} name="limit" label={say('limit', { number })}>
        <option value="">{say('noLimit')}</option>
        {key && !now && (
          <option value={key} selected>
            {say('notOfThis', { name: limitName(key, language) })}
          </option>
        )}
        {[...limits].map(([one, limit]) => (
          <option key={one} value={one} selected={one === chosen}>
            {say('choice', { name: limitName(one, language), ...ofRulebook(limit, language) })}
          </option>
        ))}
      </Choice>
      <Field id={id} label={say('value', { number })} {...(hint !== undefined && { hint })}>
        <input
          class="ds-input"
          id={id}
          name="value"
          inputMode="decimal"
          value={value}
          {...markOf(id, wrong, hint)}
        />
        <Wrong id={id} wrong={wrong} />
      </Field>
    </div>
  );
}

/** The unit a limit is typed in, and what the rulebook says last of adults: `timer`, `minst 11 t`. */
function ofRulebook(limit: Limit, language: Language): { readonly unit: string; readonly limit: string } {
  const value = triedCaseOf(limit)?.values.at(-1)?.value ?? 0;
  return {
    unit: speak(WHAT_IF_PAGE_TEXTS, language)(limit.unit),
    limit: limitText(limit, value, language),
  };
}
