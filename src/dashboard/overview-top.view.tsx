import type { VNode } from 'preact';
import type { Principal } from '../access/access.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { capitalised, formatMonth } from '../wording/format.js';
import { MonthPicker } from './month-picker.view.js';
import { OVERVIEW_TEXTS } from './overview.texts.js';
import { OverviewScope } from './overview-scope.view.js';
import type { OverviewFrame } from './overview-frame.js';
import { OverviewFilter, type OverviewFilterProps } from './selection/overview-filter.view.js';
import { hasDays, ofMonths, selectionAddress } from './selection/selection.js';

/** What an overview is of, and what else it can be of. */
export function OverviewTop(props: {
  readonly title: string;
  readonly overview: OverviewFrame;
  readonly filter: Pick<OverviewFilterProps, 'selection' | 'choices' | 'units'>;
  readonly principal: Principal | null;
  readonly language: Language;
}): VNode {
  const { title, overview, filter, principal, language } = props;
  const { figures, months, unit } = overview;
  const { selection } = filter;
  const isOfDays = selection !== null && hasDays(selection);
  return (
    <div class="page-top">
      <div>
        <h1 class="ds-heading" data-size="lg">
          {title}
        </h1>
        <OverviewScope {...{ overview, selection, principal, language }} />
        {!isOfDays && <RunningMonth {...{ overview, selection, language }} />}
      </div>
      <MonthPicker month={figures.month} {...{ months, unit, selection, language }} />
      <OverviewFilter {...filter} {...{ unit, language }} month={figures.month} />
    </div>
  );
}

/** What goes on now is a step away; its figures are never taken for those of a whole month. */
function RunningMonth(props: {
  readonly overview: OverviewFrame;
  readonly selection: OverviewFilterProps['selection'];
  readonly language: Language;
}): VNode | null {
  const { overview, selection } = props;
  const { figures, months, running, unit } = overview;
  const say = speak(OVERVIEW_TEXTS, props.language);
  const month = capitalised(props.language, formatMonth(props.language, running));
  if (!months.includes(running)) return <p class="running">{say('runningEmpty', { month })}</p>;
  if (figures.month === running) return <p class="running">{say('isRunning')}</p>;
  return (
    <p class="running">
      <a class="ds-link" href={selectionAddress(selection && ofMonths(selection), { month: running, unit })}>
        {say('running', { month })}
      </a>
    </p>
  );
}
