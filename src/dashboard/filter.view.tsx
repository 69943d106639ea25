import type { ComponentChildren, VNode } from 'preact';
import { type Language, speak } from '../platform/i18n/texts.js';
import { FILTER_TEXTS } from './filter.texts.js';

interface FoldProps {
  readonly language: Language;
  /** What the list is narrowed by; what is not chosen is undefined. */
  readonly chosen: readonly unknown[];
  readonly children: ComponentChildren;
}

/** On a narrow screen choices are folded away behind how many are in use, for the list is what one came for; a wide one has them open. */
export function FilterFold({ language, chosen, children }: FoldProps): VNode {
  const count = chosen.filter((value) => value !== undefined).length;
  return (
    <details class="filter-fold">
      <summary>{speak(FILTER_TEXTS, language)('fold', { count })}</summary>
      {children}
    </details>
  );
}

/** The choices that narrow a list, in one row or several. */
export function Filters(
  props: FoldProps & {
    readonly action: string;
    /** What the form is called. */
    readonly label: string;
  },
): VNode {
  return (
    <form method="get" action={props.action} aria-label={props.label}>
      <FilterFold {...props}>
        <div class="filter">{props.children}</div>
      </FilterFold>
    </form>
  );
}

/** A choice among the filters of a list. */
export function FilterSelect(props: {
  readonly name: string;
  readonly label: string;
  readonly children: ComponentChildren;
}): VNode {
  const id = `filter-${props.name}`;
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {props.label}
      </label>
      <select class="ds-input" id={id} name={props.name}>
        {props.children}
      </select>
    </div>
  );
}

/** A day or a word that a list is narrowed by. */
export function FilterField(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly type: 'text' | 'date';
  readonly hint?: string;
}): VNode {
  const id = `filter-${props.name}`;
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {props.label}
      </label>
      {props.type === 'date' ? (
        <input class="ds-input" id={id} name={props.name} type="date" value={props.value ?? ''} />
      ) : (
        <input
          class="ds-input"
          id={id}
          name={props.name}
          value={props.value ?? ''}
          placeholder={props.hint ?? ''}
        />
      )}
    </div>
  );
}

/** Shows the selection, or all there is. */
export const FilterActions = (props: {
  readonly show: string;
  readonly reset: string;
  /** The list without any filter. */
  readonly path: string;
}): VNode => (
  <div class="filter-actions">
    <button type="submit" class="ds-button">
      {props.show}
    </button>
    <a class="ds-button" data-variant="tertiary" href={props.path}>
      {props.reset}
    </a>
  </div>
);
