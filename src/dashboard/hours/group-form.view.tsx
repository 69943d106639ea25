import type { ComponentChildren, VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { FilterSelect } from '../filter.view.js';
import { Field } from '../imports/parts.view.js';
import type { GroupFilter } from './group-filter.js';
import type { GroupChoice } from './group-people.query.js';
import { HOURS_TEXTS } from './hours.texts.js';

/** `Drift, alle stillinger`; a unit by itself where units are what is chosen among. */
function groupName({ unit, title }: GroupChoice, language: Language, areUnits = false): string {
  const say = speak(HOURS_TEXTS, language);
  const name = unit ?? say('everyUnit');
  return areUnits ? name : `${name}, ${title ?? say('everyTitle')}`;
}

/** Which group and period; what more there is to choose stands inside. */
export function GroupForm(props: {
  readonly action: string;
  readonly filter: GroupFilter;
  /** Null where all groups are always shown together. */
  readonly choices: readonly GroupChoice[] | null;
  /** Whether the choices are units, as HR has them. */
  readonly areUnits?: boolean;
  readonly language: Language;
  readonly children?: ComponentChildren;
}): VNode {
  const { action, filter, choices, areUnits = false, language } = props;
  const say = speak(HOURS_TEXTS, language);
  return (
    <form method="get" action={action} class="filter" aria-label={say('filter')}>
      {choices && (
        <FilterSelect name="group" label={say(areUnits ? 'unit' : 'group')}>
          {choices.length !== 1 && <option value="">{say('allGroups')}</option>}
          {choices.map((choice) => (
            <option key={choice.key} value={choice.key} selected={choice.key === filter.group}>
              {groupName(choice, language, areUnits)}
            </option>
          ))}
        </FilterSelect>
      )}
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} id={name} label={say(name)}>
          <input class="ds-input" id={name} name={name} type="date" value={filter[name]} required />
        </Field>
      ))}
      {props.children}
      <div class="filter-actions">
        <button type="submit" class="ds-button">
          {say('show')}
        </button>
      </div>
    </form>
  );
}

/** Before anybody has asked: that nobody has been looked at. */
export function NotAsked({ language }: { readonly language: Language }): VNode {
  return (
    <p class="ds-paragraph" role="status">
      {speak(HOURS_TEXTS, language)('choose')}
    </p>
  );
}

export function Paging(props: {
  readonly label: string;
  readonly first: string | null;
  readonly next: string | null;
  readonly language: Language;
}): VNode {
  const say = speak(HOURS_TEXTS, props.language);
  const links = [
    [props.first, 'first'],
    [props.next, 'next'],
  ] as const;
  return (
    <nav class="paging" aria-label={props.label}>
      {links.map(
        ([href, text]) =>
          href !== null && (
            <a key={text} class="ds-button" data-variant="secondary" href={href}>
              {say(text)}
            </a>
          ),
      )}
    </nav>
  );
}
