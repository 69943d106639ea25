import type { VNode } from 'preact';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { capitalised } from '../../wording/format.js';
import { causeName, stateName } from '../../wording/names.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { TypeBars } from '../breach-bars.view.js';
import type { ViolationFilter } from '../violation-filter.js';
import { LIST_TEXTS } from '../violation.texts.js';
import { type CountRow, CountTable } from './count-table.view.js';
import type { SelectedOverview } from './selected-overview.js';
import type { Compared } from './selection-figures.js';
import type { ListBehind } from './selection.js';
import { SELECTION_TEXTS } from './selection.texts.js';
import { beforeInWords, daysBefore } from './selection-tile.js';
import { daysInWords, whatOf, whenIn } from './selection-words.js';

interface Props {
  readonly overview: SelectedOverview;
  readonly language: Language;
  readonly lists: ListBehind;
}

/** The same breaches by type, cause, status and origin; by what was chosen already they are all of one kind. */
export function SelectionCounts(props: Props): VNode {
  const { overview, language, lists } = props;
  const { counts } = overview;
  const say = speak(SELECTION_TEXTS, language);
  if (counts.count === 0 && !counts.before) return <p class="ds-paragraph">{say('none')}</p>;
  const list = counts.count > 0 ? lists({}) : null;
  return (
    <div class="beside-each-other">
      <div>
        <Types {...props} />
        <Bars {...{ overview, language }} />
      </div>
      <div>
        <Kinds {...props} />
        {list !== null && (
          <ul class="links">
            <li>
              <a class="ds-link" href={list}>
                {say('seeList')}
              </a>
            </li>
          </ul>
        )}
      </div>
    </div>
  );
}

type RowOf = (name: string, counted: Compared, narrowed: ViolationFilter) => CountRow;

const rowsOf =
  ({ overview: { spans }, lists }: Props): RowOf =>
  (name, { count, before }, narrowed) => ({
    ...{ name, count, before },
    to: lists(narrowed),
    toBefore: lists({ ...narrowed, ...daysBefore(spans) }),
  });

function Types(props: Props): VNode {
  const { overview, language } = props;
  const { counts } = overview;
  const row = rowsOf(props);
  const say = speak(FIGURE_WORDS, language);
  const names = speak(RULE_NAMES, language);
  return (
    <CountTable
      id="by-type"
      caption={speak(SELECTION_TEXTS, language)('byType')}
      heading={say('type')}
      before={beforeHeading(overview, language)}
      rows={counts.types.map((type) => row(names(type.code), type, { rule: type.rule }))}
      total={row(say('total'), counts, {})}
      language={language}
    />
  );
}

function Kinds(props: Props): VNode {
  const { overview, language } = props;
  const { counts, filter } = overview;
  const row = rowsOf(props);
  const say = speak(SELECTION_TEXTS, language);
  const listSay = speak(LIST_TEXTS, language);
  const table = { language, before: beforeHeading(overview, language) };
  return (
    <>
      {filter.cause === undefined && (
        <CountTable
          {...table}
          id="by-cause"
          caption={say('byCause')}
          heading={speak(FIGURE_WORDS, language)('cause')}
          rows={counts.causes.map((each) =>
            row(causeName(each.cause, language), each, { cause: each.cause }),
          )}
        />
      )}
      {counts.states.length > 1 && (
        <CountTable
          {...table}
          id="by-state"
          caption={say('byState')}
          heading={listSay('state')}
          rows={counts.states.map((each) =>
            row(capitalised(language, stateName(each.state, language)), each, { only: each.state }),
          )}
        />
      )}
      {filter.origin === undefined && (
        <CountTable
          {...table}
          id="by-origin"
          caption={say('byOrigin')}
          heading={listSay('origin')}
          rows={counts.origins.map((each) =>
            row(capitalised(language, listSay(each.origin)), each, { origin: each.origin }),
          )}
        />
      )}
    </>
  );
}

/** Null where nothing is compared. */
function beforeHeading({ spans }: SelectedOverview, language: Language): string | null {
  if (spans.before === null) return null;
  return spans.months.length > 0
    ? speak(FIGURE_WORDS, language)('monthBefore')
    : speak(SELECTION_TEXTS, language)('periodBefore');
}

/** One type is no picture. */
function Bars({ overview, language }: Omit<Props, 'lists'>): VNode | null {
  const { counts, spans, filter, selection, figures } = overview;
  if (counts.types.length < 2) return null;
  const say = speak(SELECTION_TEXTS, language);
  const hasBefore = spans.before !== null;
  const words = {
    what: whatOf(filter, language),
    now: whenIn(selection, figures.month, language),
    before:
      spans.months.length > 0 || !spans.before
        ? beforeInWords(spans, language)
        : daysInWords(spans.before, language),
  };
  const types = counts.types.map(({ code, count, before }) => ({
    ...{ code, count, previous: before },
    definition: 'confirmed' as const,
  }));
  return (
    <TypeBars
      counted={{ types, total: counts.count }}
      caption={say(hasBefore ? 'barsBefore' : 'bars', words)}
      title={say(hasBefore ? 'barsTitleBefore' : 'barsTitle', words)}
      {...{ language, hasBefore }}
    />
  );
}
