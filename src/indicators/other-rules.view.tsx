import type { ComponentChildren, VNode } from 'preact';
import { type Language, speak } from '../platform/i18n/texts.js';
import { ruleCondition } from '../wording/names.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import type { RuleCount } from './breach-figures.js';
import { Drill, type ListOf, NO_LISTS } from './drill.view.js';
import { FIGURE_WORDS } from './figure-words.js';
import { counted } from './figures.view.js';
import { SummaryHeading } from '../platform/html/headings.view.js';
import { TableRegion } from '../platform/html/table.view.js';

/** The same folded, on the overview: below what the board knows, for it is in none of its figures. */
export function OtherRules(props: {
  readonly rules: readonly RuleCount[];
  readonly language: Language;
  readonly listOf: ListOf;
}): VNode | null {
  const { rules, language } = props;
  const say = speak(FIGURE_WORDS, language);
  if (rules.length === 0) return null;
  return (
    <details class="ds-details" data-color="neutral" open={rules.some(({ count }) => (count ?? 0) > 0)}>
      <SummaryHeading>{say('otherRules')}</SummaryHeading>
      <div>
        <OtherRulesTable {...props} caption={say('otherRules')} />
        <p class="note">{say('otherRulesNote')}</p>
      </div>
    </details>
  );
}

/** Rules of the law that the printed table has no row for, each with its own count. */
export function OtherRulesTable(props: {
  readonly rules: readonly RuleCount[];
  readonly language: Language;
  readonly caption: ComponentChildren;
  readonly listOf?: ListOf;
}): VNode {
  const { rules, language, listOf = NO_LISTS } = props;
  const say = speak(FIGURE_WORDS, language);
  return (
    <TableRegion captionId="other-rules" caption={props.caption}>
      <thead>
        <tr>
          <th scope="col">{say('type')}</th>
          <th scope="col" class="number">
            {say('count')}
          </th>
          <th scope="col" class="number">
            {say('monthBefore')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ rule, severity, ...found }) => (
          <tr key={rule}>
            <th scope="row">
              {speak(RULE_NAMES, language)(rule)}
              {severity === 'notice' && ` (${say('notice')})`}
              <span class="condition">{ruleCondition(rule, language)}</span>
            </th>
            <td class="number">
              <Drill to={found.count ? listOf({ rule }) : null}>
                {found.isSmallGroup ? say('smallGroup') : protecting(found.count, found.persons, language)}
              </Drill>
            </td>
            <td class="number">
              <Drill to={found.previous ? listOf({ rule, isBefore: true }) : null}>
                {found.wasSmallGroup
                  ? say('smallGroup')
                  : protecting(found.previous, found.personsBefore, language)}
              </Drill>
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** As `counted`; a rule that protects nobody cannot have been checked. */
const protecting = (count: number | null, persons: number | null, language: Language): ComponentChildren =>
  persons === 0 && count === 0 ? speak(FIGURE_WORDS, language)('appliesToNobody') : counted(count, language);
