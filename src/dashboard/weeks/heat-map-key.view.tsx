import type { VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate } from '../../wording/format.js';
import type { HeatMapRow, Standing, ToldSpan } from './heat-map.js';
import { HEAT_MAP_TEXTS } from './heat-map.texts.js';

/** What stands in a cell beside or in the place of a count; a week that was checked has one only where there is none. */
export const SIGNS: Readonly<Record<Standing, string>> = {
  checked: '–',
  partly: '*',
  unchecked: '?',
  running: '…',
  ahead: '…',
};

/** What the signs of a map stand for; only those it holds. */
export function HeatMapKey(props: {
  readonly rows: readonly HeatMapRow[];
  readonly told: ToldSpan | null;
  readonly language: Language;
}): VNode {
  const { rows, told, language } = props;
  const say = speak(HEAT_MAP_TEXTS, language);
  const cells = rows.flatMap((row) => row.cells);
  const has = (...asked: readonly Standing[]): boolean =>
    cells.some(({ standing }) => asked.includes(standing));
  const span = {
    first: told ? formatDate(language, told.first) : '',
    last: told ? formatDate(language, told.last) : '',
  };
  return (
    <ul class="legend" aria-label={say('key')}>
      <Entry standing="checked" text={say('checked')} />
      {has('partly') && <Entry standing="partly" text={say('partlyKey', span)} />}
      {has('unchecked') && <Entry standing="unchecked" text={say('uncheckedKey')} />}
      {has('running', 'ahead') && <Entry standing="ahead" text={say('unfinishedKey')} />}
    </ul>
  );
}

const Entry = ({ standing, text }: { readonly standing: Standing; readonly text: string }): VNode => (
  <li>
    <span class={`week-key week-${standing}`} aria-hidden="true">
      {SIGNS[standing]}
    </span>
    {text}
  </li>
);
