import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { TableRegion } from '../../indicators/figures.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { clockOf } from '../../platform/zone.js';
import { formatMonth } from '../../wording/format.js';
import { momentWithYear } from '../../wording/moment.js';
import type { SetAsidePerson, UncheckedPerson } from './unchecked.query.js';
import type { Unchecked } from './unchecked.service.js';
import { UNCHECKED_TEXTS } from './unchecked.texts.js';

/** Whose time has not been checked: what the coverage of the overview leaves open. */
export function UncheckedPage(props: {
  readonly context: PageContext;
  readonly unchecked: Unchecked;
  readonly zone: string;
  /** How many are shown at most. */
  readonly most: number;
}): VNode {
  const { context, unchecked, zone, most } = props;
  const { month, people, setAside } = unchecked;
  const { language } = context;
  const say = speak(UNCHECKED_TEXTS, language);
  const title = say('title', { month: formatMonth(language, month) });
  return (
    <ProductPage context={context} title={title}>
      <p>
        <a class="ds-link" href={`/?month=${month}`}>
          {say('back')}
        </a>
      </p>
      <h1 class="ds-heading" data-size="lg">
        {title}
      </h1>
      {people.length === 0 ? (
        <p class="ds-paragraph">{say('none')}</p>
      ) : (
        <>
          <p class="ds-paragraph lead">{say('intro')}</p>
          <People people={people} language={language} caption={title} />
          {people.length === most && <p class="note">{say('most', { count: most })}</p>}
        </>
      )}
      {setAside.length > 0 && <SetAside people={setAside} language={language} zone={zone} />}
    </ProductPage>
  );
}

function People(props: {
  readonly people: readonly UncheckedPerson[];
  readonly language: Language;
  readonly caption: string;
}): VNode {
  const say = speak(UNCHECKED_TEXTS, props.language);
  return (
    <TableRegion captionId="unchecked" caption={<span class="ds-sr-only">{props.caption}</span>}>
      <thead>
        <tr>
          <th scope="col">{say('employee')}</th>
          <th scope="col">{say('code')}</th>
          <th scope="col">{say('unit')}</th>
        </tr>
      </thead>
      <tbody>
        {props.people.map((one) => (
          <tr key={one.employeeId}>
            <th scope="row">{one.employee}</th>
            <td>{one.code}</td>
            <td>{one.unit}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function SetAside(props: {
  readonly people: readonly SetAsidePerson[];
  readonly language: Language;
  readonly zone: string;
}): VNode {
  const { people, language, zone } = props;
  const say = speak(UNCHECKED_TEXTS, language);
  const clock = clockOf(zone);
  const since = (at: Date): string => momentWithYear(Math.floor(at.getTime() / 1000), clock, language);
  return (
    <div>
      <h2 class="ds-heading" data-size="sm">
        {say('setAside')}
      </h2>
      <p class="ds-paragraph">{say('setAsideIntro')}</p>
      <TableRegion
        captionId="set-aside-table"
        caption={<span class="ds-sr-only">{say('setAside')}</span>}
        hint={speak(FIGURE_WORDS, language)('scrollHint')}
      >
        <thead>
          <tr>
            {(['employee', 'unit', 'since', 'reason'] as const).map((name) => (
              <th key={name} scope="col">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={one.employeeId}>
              <th scope="row">{one.employee}</th>
              <td>{one.unit}</td>
              <td class="nowrap">{since(one.since)}</td>
              <td>{one.trouble ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </div>
  );
}
