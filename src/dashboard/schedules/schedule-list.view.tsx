import type { VNode } from 'preact';
import type { Digests } from './digests.query.js';
import { may } from '../../access/access.js';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { WholeDownloads } from '../../platform/html/downloads.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { SeenSchedule } from '../../platform/schedules/schedule-states.service.js';
import type { Standing } from '../../platform/schedules/standing.js';
import type { LocalClock } from '../../time/local-clock.js';
import { momentWithYear } from '../../wording/moment.js';
import { digestStanding, digestTimesText, shownStanding } from './digest-words.js';
import { outcomeText, timetableText, troubleText } from './schedule-sentences.js';
import { SCHEDULE_TEXTS, STANDING_NAMES } from './schedule.texts.js';
import { PostForm } from '../../access/post-form.view.js';

interface ListProps {
  readonly context: PageContext;
  readonly schedules: readonly SeenSchedule[];
  readonly digests: Digests;
  readonly clock: LocalClock;
}

const COLOURS: Readonly<Record<Standing, string>> = {
  off: 'neutral',
  new: 'neutral',
  waiting: 'info',
  running: 'info',
  failing: 'danger',
  late: 'danger',
  attention: 'danger',
  well: 'success',
};

const COLUMNS = ['what', 'state', 'when', 'last', 'next'] as const;

/** What runs by the clock: in words, when last, with what outcome, and when next. */
export function ScheduleListPage({ context, schedules, digests, clock }: ListProps): VNode {
  const say = speak(SCHEDULE_TEXTS, context.language);
  return (
    <ProductPage context={context} title={say('title')} stylesheets={['schedules']}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro', { zone: clock.zone })}</p>
      <table class="ds-table cards schedules" data-size="sm" data-color="neutral">
        <caption class="ds-sr-only">{say('title')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {schedules.map((seen) => (
            <Row key={seen.schedule.name} {...{ context, clock }} {...seen} />
          ))}
          <DigestRow {...{ context, digests, clock }} />
        </tbody>
      </table>
      <WholeDownloads language={context.language} path="/schedules" />
    </ProductPage>
  );
}

type RowProps = Pick<ListProps, 'context' | 'clock'> & SeenSchedule;

function Row({ schedule, state, context, clock }: RowProps): VNode {
  const { language } = context;
  const say = speak(SCHEDULE_TEXTS, language);
  const trouble = troubleText(state, clock, language);
  const { last, nextAt } = state;
  const standing = shownStanding(state.standing, last !== null);
  return (
    <tr>
      <td class="cell-rule">
        <strong>{schedule.title[language]}</strong>
        <p class="schedule-does">{schedule.does[language]}</p>
        {trouble !== null && <p class="schedule-trouble">{trouble}</p>}
      </td>
      <StandingCell standing={standing} language={language} />
      <td data-heading={say('when')}>{timetableText(schedule.when, language)}</td>
      <td data-heading={say('last')}>
        {last === null ? (
          say('never')
        ) : (
          <>
            <span class="nowrap">{momentWithYear(seconds(last.endedAt), clock, language)}</span>
            <p class="schedule-outcome">{outcomeText(schedule, last, language)}</p>
          </>
        )}
      </td>
      <td data-heading={say('next')}>
        {nextAt === null ? '–' : <span class="nowrap">{momentWithYear(nextAt, clock, language)}</span>}
        <RunNow {...{ schedule, state, context }} />
      </td>
    </tr>
  );
}

function StandingCell({
  standing,
  language,
}: {
  readonly standing: Standing;
  readonly language: Language;
}): VNode {
  return (
    <td data-heading={speak(SCHEDULE_TEXTS, language)('state')} class="cell-state">
      <span class="ds-tag" data-color={COLOURS[standing]}>
        {speak(STANDING_NAMES, language)(standing)}
      </span>
    </td>
  );
}

/** The mails of a day go at the hour each person has chosen, by the minute and not by a schedule. */
function DigestRow({ digests, context, clock }: Omit<ListProps, 'schedules'>): VNode {
  const { language } = context;
  const say = speak(SCHEDULE_TEXTS, language);
  const { lastAt, nextAt, failed } = digests;
  const standing = digestStanding(digests);
  return (
    <tr>
      <td class="cell-rule">
        <strong>{say('digest')}</strong>
        <p class="schedule-does">{say('digestDoes')}</p>
        {failed > 0 && (
          <p class="schedule-trouble">
            <a class="ds-link" href="/alerts?state=failed">
              {say('digestFailed', { failed })}
            </a>
          </p>
        )}
      </td>
      <StandingCell standing={standing} language={language} />
      <td data-heading={say('when')}>{digestTimesText(digests, language)}</td>
      <td data-heading={say('last')}>
        {lastAt === null ? (
          say('never')
        ) : (
          <span class="nowrap">{momentWithYear(seconds(lastAt), clock, language)}</span>
        )}
      </td>
      <td data-heading={say('next')}>
        {nextAt === null ? '–' : <span class="nowrap">{momentWithYear(nextAt, clock, language)}</span>}
      </td>
    </tr>
  );
}

/** Pressed twice, it runs once. */
function RunNow({ schedule, state, context }: Omit<RowProps, 'clock'>): VNode | null {
  const { language, principal } = context;
  const say = speak(SCHEDULE_TEXTS, language);
  const isOpen = principal !== null && may(principal, 'run-schedules');
  if (!isOpen || state.standing === 'off') return null;
  return (
    <PostForm action={`/schedules/${schedule.name}/runs`} class="schedule-run">
      <button
        type="submit"
        class="ds-button"
        data-variant="secondary"
        data-size="sm"
        aria-label={say('runNamed', { title: schedule.title[language] })}
      >
        {say('run')}
      </button>
    </PostForm>
  );
}

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);
