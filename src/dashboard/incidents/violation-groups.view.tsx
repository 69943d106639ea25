import type { VNode } from 'preact';
import { CardList, type ListColumn } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatShortDate } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { listAddress, type ViolationFilter } from '../violation-filter.js';
import { LIST_TEXTS } from '../violation.texts.js';
import { GROUP_TEXTS } from './group.texts.js';
import type { Grouping, ViolationCounts, ViolationGroup } from './violation-groups.query.js';

/** The selection counted three ways, each way a link to the list of it. */
export function ShownAs(props: {
  readonly filter: ViolationFilter;
  readonly counts: ViolationCounts;
  readonly language: Language;
}): VNode {
  const { filter, counts, language } = props;
  const say = speak(GROUP_TEXTS, language);
  const { breaches, incidents, persons } = counts;
  return (
    <>
      <p class="ds-paragraph" role="status">
        {breaches === 0
          ? speak(LIST_TEXTS, language)('shown', { count: 0 })
          : say('counts', { breaches, incidents, persons })}
      </p>
      <nav class="shown-as" aria-label={say('as')}>
        <span>{say('as')}:</span>
        {(['breaches', 'incidents', 'persons'] as const).map((as) => (
          <a
            key={as}
            class="ds-link"
            href={listAddress({ ...filter, as }, null)}
            aria-current={as === (filter.as ?? 'breaches') ? 'page' : undefined}
          >
            {say(as)}
          </a>
        ))}
      </nav>
    </>
  );
}

/** Incidents or persons, a row each; a card on a narrow screen. */
export function GroupTable(props: {
  readonly groups: readonly ViolationGroup[];
  readonly grouping: Grouping;
  readonly language: Language;
}): VNode {
  const { groups, grouping, language } = props;
  const say = speak(GROUP_TEXTS, language);
  const list = speak(LIST_TEXTS, language);
  const date = (day: string): string => `${formatShortDate(language, day)} ${day.slice(0, 4)}`;
  const incidents: readonly ListColumn<ViolationGroup>[] =
    grouping === 'persons'
      ? [{ name: 'incidents', heading: say('incidents'), cell: ({ incidents: count }) => count }]
      : [];
  return (
    <>
      <p class="ds-paragraph">{say('what')}</p>
      <CardList
        caption={say(grouping)}
        columns={[
          {
            name: 'last',
            heading: say('last'),
            look: 'line',
            cell: ({ violationId, lastDate }) => (
              <a class="ds-link" href={`/violations/${violationId}`}>
                {date(lastDate)}
              </a>
            ),
          },
          { name: 'person', heading: list('employee'), cell: ({ employee }) => employee },
          { name: 'place', heading: list('unit'), cell: ({ unitName }) => unitName },
          {
            name: 'dates',
            heading: say('dates'),
            cell: ({ firstDate, lastDate }) =>
              firstDate === lastDate ? date(lastDate) : `${date(firstDate)} – ${date(lastDate)}`,
          },
          {
            name: 'types',
            heading: say('types'),
            cell: ({ rules }) => rules.map((rule) => speak(RULE_NAMES, language)(rule)).join(', '),
          },
          { name: 'breaches', heading: say('breaches'), cell: ({ breaches }) => breaches },
          ...incidents,
        ]}
        rows={groups}
        keyOf={({ id }) => id}
      />
    </>
  );
}
