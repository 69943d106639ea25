import type { ComponentChildren, VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { RULES } from '../../rules/catalogue.js';
import { RULE_CODES, type RuleCode } from '../../rules/rule.js';
import { monthDays } from '../../time/civil.js';
import { formatMonth } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import type { KnownRulebook } from '../../workforce/law.repository.js';
import { markOf, Wrong } from '../cases/field.view.js';
import { Field, Tick } from '../imports/parts.view.js';
import { type FieldName, MOST_MONTHS, type TypedFields } from './what-if-asked.js';
import { WHAT_IF_PAGE_TEXTS } from './what-if.texts.js';

export interface WhatIfFormProps {
  readonly typed: TypedFields;
  /** The field that says nothing that can be tried. */
  readonly wrong: FieldName | null;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Months that can be chosen, latest first. */
  readonly months: readonly string[];
  readonly rulebooks: readonly KnownRulebook[];
  /** Rules of which the law in use has a limit. */
  readonly limited: ReadonlySet<RuleCode>;
  readonly language: Language;
}

/** What is to be tried; sent by GET, so that a trial has an address. */
export function WhatIfForm(props: WhatIfFormProps): VNode {
  const say = speak(WHAT_IF_PAGE_TEXTS, props.language);
  return (
    <form method="get" action="/what-if" aria-label={say('form')}>
      <div class="filter">
        <Months {...props} />
        <Units {...props} />
      </div>
      <div class="filter">
        <Rulebooks {...props} />
        <Limit {...props} />
      </div>
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
      </div>
    </form>
  );
}

const WRONG = {
  first: 'wrongFirst',
  last: 'wrongLast',
  unit: 'wrongUnit',
  limit: 'wrongLimit',
  value: 'wrongValue',
} as const;

/** What is wrong with a field, in words; null of a field that is right. */
function wrongWith(name: keyof typeof WRONG, { wrong, language }: WhatIfFormProps): string | null {
  return wrong === name ? speak(WHAT_IF_PAGE_TEXTS, language)(WRONG[name], { most: MOST_MONTHS }) : null;
}

function Choice(
  props: WhatIfFormProps & {
    readonly name: keyof typeof WRONG;
    readonly label: string;
    readonly children: ComponentChildren;
  },
): VNode {
  const { name, label, children } = props;
  const wrong = wrongWith(name, props);
  return (
    <Field id={name} label={label}>
      <select class="ds-input" id={name} name={name} {...markOf(name, wrong)}>
        {children}
      </select>
      <Wrong id={name} wrong={wrong} />
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

function Rulebooks({ typed, rulebooks, language }: WhatIfFormProps): VNode {
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  return (
    <Field id="rulebook" label={say('rulebook')}>
      <select class="ds-input" id="rulebook" name="rulebook">
        <option value="">{say('inUse')}</option>
        {rulebooks.map(({ name, title }) => (
          <option key={name} value={name} selected={name === typed.rulebook}>
            {`${title[language]} (${name})`}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Limit(props: WhatIfFormProps): VNode {
  const { typed, limited, language } = props;
  const say = speak(WHAT_IF_PAGE_TEXTS, language);
  const wrong = wrongWith('value', props);
  return (
    <>
      <Choice {...props} name="limit" label={say('limit')}>
        <option value="">{say('noLimit')}</option>
        {RULE_CODES.filter((rule) => limited.has(rule)).map((rule) => (
          <option key={rule} value={rule} selected={rule === typed.limit}>
            {`${speak(RULE_NAMES, language)(rule)} (${say(RULES[rule].shownIn)})`}
          </option>
        ))}
      </Choice>
      <Field id="value" label={say('value')} hint={say('valueHow')}>
        <input
          class="ds-input"
          id="value"
          name="value"
          inputMode="decimal"
          value={typed.value ?? ''}
          {...markOf('value', wrong, say('valueHow'))}
        />
        <Wrong id="value" wrong={wrong} />
      </Field>
    </>
  );
}
