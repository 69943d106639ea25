import type { VNode } from 'preact';
import type { Language } from '../platform/i18n/texts.js';
import { formatMonth } from '../wording/format.js';
import { FilterSelect } from './filter.view.js';

/** A month among those there are figures of; the one that is shown is always among them. */
export function MonthSelect(props: {
  readonly name: string;
  readonly label: string;
  readonly month: string;
  /** Latest first. */
  readonly months: readonly string[];
  readonly language: Language;
}): VNode {
  const { name, label, month: shown, months, language } = props;
  const choices = months.includes(shown) ? months : [shown, ...months];
  return (
    <FilterSelect name={name} label={label}>
      {choices.map((month) => (
        <option key={month} value={month} selected={month === shown}>
          {formatMonth(language, month)}
        </option>
      ))}
    </FilterSelect>
  );
}

/** A unit among those somebody may see, or all of them. */
export function UnitSelect(props: {
  readonly label: string;
  readonly all: string;
  readonly unit: string | undefined;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}): VNode {
  return (
    <FilterSelect name="unit" label={props.label}>
      <option value="">{props.all}</option>
      {props.units.map(({ id, name }) => (
        <option key={id} value={id} selected={id === props.unit}>
          {name}
        </option>
      ))}
    </FilterSelect>
  );
}
