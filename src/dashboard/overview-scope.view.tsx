import type { ComponentChildren, VNode } from 'preact';
import { may, type Principal } from '../access/access.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { OVERVIEW_TEXTS } from './overview.texts.js';
import { type Selection, selectionAddress } from './selection/selection.js';
import { unitsAddress } from './units/unit-list.js';
import type { UnitName } from './weeks/week-counts.query.js';

/** Whose figures these are, and the way to those of one unit or of all. */
export function OverviewScope(props: {
  readonly overview: {
    readonly scope: readonly UnitName[] | null;
    readonly unit: string | null;
    readonly figures: { readonly month: string };
  };
  /** What its breaches are narrowed by. */
  readonly selection: Selection | null;
  readonly principal: Principal | null;
  readonly language: Language;
}): VNode {
  const { overview, selection, principal, language } = props;
  const { scope, unit, figures } = overview;
  const { month } = figures;
  const say = speak(OVERVIEW_TEXTS, language);
  const link = (href: string, text: string): VNode => (
    <a class="ds-link" href={href}>
      {text}
    </a>
  );
  if (scope === null)
    return (
      <p class="ds-paragraph lead">
        {say('scopeAll')}
        {principal && may(principal, 'view-units') && (
          <> · {link(unitsAddress({ month }), say('chooseUnit'))}</>
        )}
      </p>
    );
  if (unit !== null)
    return (
      <p class="ds-paragraph lead">
        {say('scopeUnit', { unit: scope.map(({ name }) => name).join(', ') })} ·{' '}
        {link(selectionAddress(selection, { month }), say('backToAll'))}
      </p>
    );
  const names = scope.map(({ id, name }, index) => (
    <>
      {index > 0 && ', '}
      {scope.length === 1 ? name : link(selectionAddress(selection, { month, unit: id }), name)}
    </>
  ));
  return <OwnUnits count={scope.length} heading={say('scopeUnits', { count: scope.length })} names={names} />;
}

/** Up to this many stand above what is to be done on a phone, and on a wide screen. */
const MOST_ON_A_PHONE = 3;
const MOST_ON_A_SCREEN = 20;

/** The units somebody leads; many of them are folded, for what is to be done comes first. */
function OwnUnits(props: {
  readonly count: number;
  readonly heading: string;
  readonly names: ComponentChildren;
}): VNode {
  const { count, heading, names } = props;
  const named = (
    <p class="ds-paragraph lead">
      {heading}: {names}
    </p>
  );
  if (count <= MOST_ON_A_PHONE) return named;
  return (
    <details class={count > MOST_ON_A_SCREEN ? 'more-units' : 'more-units filter-fold'}>
      <summary>{heading}</summary>
      {named}
    </details>
  );
}
