import type { VNode } from 'preact';
import { type Language, speak } from '../platform/i18n/texts.js';
import type { RuleCode } from '../rules/rule.js';
import { VIOLATION_STATES, type ViolationState } from '../violations/violation-lifecycle.js';
import { causesToChoose } from '../wording/cause-words.js';
import { capitalised } from '../wording/format.js';
import { causeName, stateName } from '../wording/names.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import { FilterSelect } from './filter.view.js';
import { NO_CAUSE, ORIGINS, type Standing, STANDINGS } from './violation-filter.js';
import { LIST_TEXTS } from './violation.texts.js';

/** Breaches can be narrowed by these wherever they are listed or counted. */
interface Choice<T extends string> {
  readonly chosen: T | undefined;
  readonly language: Language;
}

interface Option {
  readonly value: string;
  readonly text: string;
}

const Options = (props: {
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
}): VNode => (
  <>
    {props.options.map(({ value, text }) => (
      <option key={value} value={value} selected={value === props.chosen}>
        {text}
      </option>
    ))}
  </>
);

/** @param props.wholes choices that are no rule by themselves, the first one where nothing is chosen */
export function RuleSelect(
  props: Choice<string> & { readonly wholes: readonly Option[]; readonly rules: readonly RuleCode[] },
): VNode {
  const { chosen, language, wholes, rules } = props;
  const ruleName = speak(RULE_NAMES, language);
  const options = [...wholes, ...rules.map((rule) => ({ value: rule, text: ruleName(rule) }))];
  return (
    <FilterSelect name="rule" label={speak(LIST_TEXTS, language)('rule')}>
      <Options options={options} chosen={chosen} />
    </FilterSelect>
  );
}

export function CauseSelect({ chosen, language }: Choice<string>): VNode {
  const say = speak(LIST_TEXTS, language);
  const causes = [...causesToChoose(), NO_CAUSE].map((cause) => ({
    value: cause,
    text: capitalised(language, causeName(cause, language)),
  }));
  return (
    <FilterSelect name="cause" label={say('cause')}>
      <Options options={[{ value: '', text: say('allCauses') }, ...causes]} chosen={chosen} />
    </FilterSelect>
  );
}

export function OriginSelect({ chosen, language }: Choice<string>): VNode {
  const say = speak(LIST_TEXTS, language);
  const origins = ORIGINS.map((origin) => ({ value: origin, text: capitalised(language, say(origin)) }));
  return (
    <FilterSelect name="origin" label={say('origin')}>
      <Options options={[{ value: '', text: say('allOrigins') }, ...origins]} chosen={chosen} />
    </FilterSelect>
  );
}

/** @param props.standings those that can be chosen */
export function StateSelect(props: Choice<Standing> & { readonly standings?: readonly Standing[] }): VNode {
  const { chosen = 'counted', language, standings = STANDINGS } = props;
  const options = standings.map((value) => ({ value, text: standingName(value, language) }));
  return (
    <FilterSelect name="state" label={speak(LIST_TEXTS, language)('state')}>
      <Options options={options} chosen={chosen} />
    </FilterSelect>
  );
}

/** There where a number of one state led to the list: what it is narrowed by can be seen, and undone. */
export function OnlySelect({ chosen, language }: Choice<ViolationState>): VNode | null {
  const say = speak(LIST_TEXTS, language);
  if (chosen === undefined) return null;
  const states = VIOLATION_STATES.map((value) => ({ value, text: standingName(value, language) }));
  return (
    <FilterSelect name="only" label={say('only')}>
      <Options options={[{ value: '', text: say('allOfThem') }, ...states]} chosen={chosen} />
    </FilterSelect>
  );
}

const WHOLES = {
  counted: 'counted',
  waiting: 'waiting',
  unanswered: 'unanswered',
  reminded: 'reminded',
  foreseen: 'foreseen',
  'measures-due': 'measuresDue',
  outdated: 'outdated',
  'within-agreement': 'withinAgreement',
  all: 'all',
} as const satisfies Readonly<Record<Exclude<Standing, ViolationState>, keyof typeof LIST_TEXTS>>;

const isWhole = (standing: Standing): standing is keyof typeof WHOLES => standing in WHOLES;

/** What a state, or a whole of several, is called where it is chosen. */
export const standingName = (standing: Standing, language: Language): string =>
  isWhole(standing)
    ? speak(LIST_TEXTS, language)(WHOLES[standing])
    : capitalised(language, stateName(standing, language));
