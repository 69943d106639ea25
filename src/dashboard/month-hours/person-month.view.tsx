import type { VNode } from 'preact';
import type { PageContext } from '../../access/page.view.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { type ListColumn, ListTable } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDay } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import { formatMinutes, formatMonth, formatNumber, formatShortDate } from '../../wording/format.js';
import { clockTime } from '../../wording/moment.js';
import { KIND_NAMES, RULE_NAMES } from '../../wording/rule-words.js';
import { hoursBehind } from '../figure-lists.js';
import { Facts } from '../imports/parts.view.js';
import type { Place } from './month-hours-filter.js';
import type { PersonMonth } from './month-hours.service.js';
import { MONTH_HOURS_TEXTS } from './month-hours.texts.js';
import type { DayEvent, PersonDay } from './person-days.js';
import { PageBehind } from '../page-behind.view.js';

interface PersonProps {
  readonly context: PageContext;
  readonly place: Place;
  readonly person: PersonMonth;
  readonly clock: LocalClock;
}

/** An employee's month in a unit: its days, what they are made of, and the cases that came of it. */
export function PersonMonthPage({ context, place, person, clock }: PersonProps): VNode {
  const { language } = context;
  const { figures, days } = person;
  const say = speak(MONTH_HOURS_TEXTS, language);
  const month = place.month.slice(0, -3);
  const title = say('personTitle', {
    name: figures.employee ?? say('hasLeft'),
    month: formatMonth(language, month),
  });
  return (
    <PageBehind
      {...{ context, title }}
      back={{ href: hoursBehind('overtime', { month, unit: place.unitId }), text: say('list') }}
      intro={say('personIntro', { unit: figures.unit })}
    >
      <Sums person={person} language={language} />
      <ListTable
        captionId="days"
        caption={say('days')}
        hint={speak(FIGURE_WORDS, language)('scrollHint')}
        columns={columnsOf(days, clock, language)}
        rows={days}
        keyOf={({ day }) => String(day)}
      />
      <Cases person={person} language={language} />
    </PageBehind>
  );
}

function Sums({
  person: { figures },
  language,
}: {
  readonly person: PersonMonth;
  readonly language: Language;
}): VNode {
  const say = speak(MONTH_HOURS_TEXTS, language);
  const time = (seconds: number): string => formatMinutes(language, seconds);
  return (
    <section aria-labelledby="sums">
      <h2 id="sums" class="ds-heading" data-size="sm">
        {say('sums')}
      </h2>
      <Facts
        facts={[
          [say('worked'), time(figures.worked)],
          [say('overtime'), time(figures.overtime)],
          [say('callouts'), `${formatNumber(language, figures.callouts)} (${time(figures.calloutSeconds)})`],
          [say('extra'), time(figures.extra)],
          [say('standby'), time(figures.standby)],
        ]}
      />
      <p class="note">{say('extraNote')}</p>
    </section>
  );
}

function columnsOf(
  days: readonly PersonDay[],
  clock: LocalClock,
  language: Language,
): readonly ListColumn<PersonDay>[] {
  const say = speak(MONTH_HOURS_TEXTS, language);
  const time = (name: 'agreed' | 'worked' | 'overtime' | 'callout' | 'standby'): ListColumn<PersonDay> => {
    const shown = (seconds: number): string => (seconds === 0 ? '–' : formatMinutes(language, seconds));
    return {
      name,
      heading: say(name === 'callout' ? 'calloutHours' : name),
      look: 'number',
      cell: (day) => shown(day[name]),
      total: shown(days.reduce((sum, day) => sum + day[name], 0)),
    };
  };
  return [
    {
      name: 'date',
      heading: say('day'),
      look: 'head',
      cell: ({ day }) => <span class="nowrap">{formatShortDate(language, formatDay(day))}</span>,
      total: say('total'),
    },
    {
      name: 'events',
      heading: say('events'),
      cell: ({ events }) => <Events events={events} clock={clock} language={language} />,
    },
    time('agreed'),
    time('worked'),
    time('overtime'),
    time('callout'),
    time('standby'),
  ];
}

/** What began on a day; where a case rests on it, the way to all its versions. */
function Events(props: {
  readonly events: readonly DayEvent[];
  readonly clock: LocalClock;
  readonly language: Language;
}): VNode {
  const { events, clock, language } = props;
  return (
    <ul class="plain">
      {events.map(({ id, kind, start, end, violationId }) => {
        const text = `${speak(KIND_NAMES, language)(kind)} ${clockTime(start, clock)}–${clockTime(end, clock)}`;
        return (
          <li key={id} class="nowrap">
            {violationId === null ? (
              text
            ) : (
              <a class="ds-link" href={`/violations/${violationId}/events/${id}`}>
                {text}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Cases({
  person: { cases },
  language,
}: {
  readonly person: PersonMonth;
  readonly language: Language;
}): VNode {
  const say = speak(MONTH_HOURS_TEXTS, language);
  return (
    <section aria-labelledby="cases">
      <h2 id="cases" class="ds-heading" data-size="sm">
        {say('cases')}
      </h2>
      {cases.length === 0 ? (
        <p class="ds-paragraph">{say('noCases')}</p>
      ) : (
        <ul class="links">
          {cases.map(({ id, date, rule }) => (
            <li key={id}>
              <a class="ds-link" href={`/violations/${id}`}>
                {formatShortDate(language, date)}: {speak(RULE_NAMES, language)(rule)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
