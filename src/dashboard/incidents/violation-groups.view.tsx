import type { VNode } from 'preact';
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
  const headings = [say('last'), list('employee'), list('unit'), say('dates'), say('types'), say('breaches')];
  const isPersons = grouping === 'persons';
  return (
    <>
      <p class="ds-paragraph">{say('what')}</p>
      <table class="ds-table cards" data-size="sm" data-color="neutral" data-hover>
        <caption class="ds-sr-only">{say(grouping)}</caption>
        <thead>
          <tr>
            {[...headings, ...(isPersons ? [say('incidents')] : [])].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Row key={group.id} {...{ group, language, isPersons }} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row(props: {
  readonly group: ViolationGroup;
  readonly language: Language;
  readonly isPersons: boolean;
}): VNode {
  const { group, language, isPersons } = props;
  const say = speak(GROUP_TEXTS, language);
  const list = speak(LIST_TEXTS, language);
  const date = (day: string): string => `${formatShortDate(language, day)} ${day.slice(0, 4)}`;
  const { firstDate, lastDate, rules } = group;
  return (
    <tr>
      <td data-heading={say('last')} class="nowrap">
        <a class="ds-link" href={`/violations/${group.violationId}`}>
          {date(lastDate)}
        </a>
      </td>
      <td data-heading={list('employee')}>{group.employee}</td>
      <td data-heading={list('unit')}>{group.unitName}</td>
      <td data-heading={say('dates')}>
        {firstDate === lastDate ? date(lastDate) : `${date(firstDate)} – ${date(lastDate)}`}
      </td>
      <td data-heading={say('types')}>{rules.map((rule) => speak(RULE_NAMES, language)(rule)).join(', ')}</td>
      <td data-heading={say('breaches')}>{group.breaches}</td>
      {isPersons && <td data-heading={say('incidents')}>{group.incidents}</td>}
    </tr>
  );
}
