import type { ComponentChildren, VNode } from 'preact';

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
