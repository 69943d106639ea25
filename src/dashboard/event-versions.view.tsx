import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../access/page.view.js';
import { TableRegion } from '../platform/html/table.view.js';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import { type Message, speak } from '../platform/i18n/texts.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatDuration, formatNumber } from '../wording/format.js';
import { momentWithYear } from '../wording/moment.js';
import { KIND_NAMES } from '../wording/rule-words.js';
import type { EventVersion } from './event-versions.query.js';
import { OriginCells, OriginHeadings } from './version-origin.view.js';

const TEXTS = {
  title: { nb: 'Versjoner av en hendelse', nn: 'Versjonar av ei hending', en: 'Versions of an event' },
  intro: {
    nb: 'Rad {row} fra kilden {source}. Den øverste versjonen er den siste; en eldre blir aldri slettet.',
    nn: 'Rad {row} frå kjelda {source}. Den øvste versjonen er den siste; ein eldre blir aldri sletta.',
    en: 'Row {row} of the source {source}. The topmost version is the latest; an older one is never deleted.',
  },
  back: { nb: 'Tilbake til funnet', nn: 'Tilbake til funnet', en: 'Back to the finding' },
  version: { nb: 'Versjon', nn: 'Versjon', en: 'Version' },
  kind: { nb: 'Type', nn: 'Type', en: 'Kind' },
  start: { nb: 'Fra', nn: 'Frå', en: 'From' },
  end: { nb: 'Til', nn: 'Til', en: 'To' },
  pause: { nb: 'Pause', nn: 'Pause', en: 'Break' },
  withdrawn: {
    nb: 'Hendelsen er trukket tilbake: ingen versjon gjelder.',
    nn: 'Hendinga er trekt tilbake: ingen versjon gjeld.',
    en: 'The event has been withdrawn: no version holds.',
  },
} satisfies Readonly<Record<string, Message>>;

const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1000);

/** Every version of one event, with the file, the line and the time it came from. */
export function EventVersionsPage(props: {
  readonly context: PageContext;
  readonly violationId: string;
  readonly versions: readonly EventVersion[];
  readonly clock: LocalClock;
}): VNode {
  const { context, violationId, versions } = props;
  const { language } = context;
  const say = speak(TEXTS, language);
  const headings = ['kind', 'start', 'end', 'pause'] as const;
  const [latest] = versions;
  return (
    <ProductPage context={context} title={say('title')}>
      <p>
        <a class="ds-link" href={`/violations/${violationId}`}>
          {say('back')}
        </a>
      </p>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">
        {say('intro', { row: `«${latest?.sourceId ?? ''}»`, source: latest?.source ?? '' })}
      </p>
      {latest?.supersededAt && <p class="ds-paragraph">{say('withdrawn')}</p>}
      <TableRegion
        captionId="versions"
        caption={say('title')}
        hint={speak(FIGURE_WORDS, language)('scrollHint')}
      >
        <thead>
          <tr>
            <th scope="col" class="number">
              {say('version')}
            </th>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {say(heading)}
              </th>
            ))}
            <OriginHeadings language={language} />
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <VersionRow key={version.id} version={version} {...props} />
          ))}
        </tbody>
      </TableRegion>
    </ProductPage>
  );
}

function VersionRow(props: {
  readonly context: PageContext;
  readonly version: EventVersion;
  readonly clock: LocalClock;
}): VNode {
  const { version, clock, context } = props;
  const { language } = context;
  const at = (date: Date): string => momentWithYear(secondsOf(date), clock, language);
  return (
    <tr>
      <th scope="row" class="number">
        {formatNumber(language, version.version)}
      </th>
      <td>{speak(KIND_NAMES, language)(version.kind)}</td>
      <td class="nowrap">{at(version.startsAt)}</td>
      <td class="nowrap">{at(version.endsAt)}</td>
      <td class="nowrap">
        {version.breakSeconds === null ? '–' : formatDuration(language, version.breakSeconds)}
      </td>
      <OriginCells version={version} clock={clock} context={context} />
    </tr>
  );
}
