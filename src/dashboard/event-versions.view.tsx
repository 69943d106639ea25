import type { VNode } from 'preact';
import type { PageContext } from '../access/page.view.js';
import type { ListColumn } from '../platform/html/table.view.js';
import { type Language, type Message, speak } from '../platform/i18n/texts.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatDuration } from '../wording/format.js';
import { momentWithYear } from '../wording/moment.js';
import { KIND_NAMES } from '../wording/rule-words.js';
import type { EventVersion } from './event-versions.query.js';
import { VersionsPage } from './versions.view.js';

const TEXTS = {
  title: { nb: 'Versjoner av en hendelse', nn: 'Versjonar av ei hending', en: 'Versions of an event' },
  intro: {
    nb: 'Rad {row} fra kilden {source}. Den øverste versjonen er den siste; en eldre blir aldri slettet.',
    nn: 'Rad {row} frå kjelda {source}. Den øvste versjonen er den siste; ein eldre blir aldri sletta.',
    en: 'Row {row} of the source {source}. The topmost version is the latest; an older one is never deleted.',
  },
  back: { nb: 'Tilbake til funnet', nn: 'Tilbake til funnet', en: 'Back to the finding' },
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

/** Every version of one event, with the file, the line and the time it came from. */
export function EventVersionsPage(props: {
  readonly context: PageContext;
  readonly violationId: string;
  readonly versions: readonly EventVersion[];
  readonly clock: LocalClock;
}): VNode {
  const { context, violationId, versions, clock } = props;
  const say = speak(TEXTS, context.language);
  const [latest] = versions;
  return (
    <VersionsPage
      {...{ context, clock, versions }}
      back={{ href: `/violations/${violationId}`, text: say('back') }}
      title={say('title')}
      intro={say('intro', { row: `«${latest?.sourceId ?? ''}»`, source: latest?.source ?? '' })}
      withdrawn={say('withdrawn')}
      columns={columnsOf(context.language, clock)}
    />
  );
}

function columnsOf(language: Language, clock: LocalClock): readonly ListColumn<EventVersion>[] {
  const say = speak(TEXTS, language);
  const at = (date: Date): string => momentWithYear(Math.floor(date.getTime() / 1000), clock, language);
  return [
    { name: 'kind', heading: say('kind'), cell: ({ kind }) => speak(KIND_NAMES, language)(kind) },
    { name: 'start', heading: say('start'), look: 'line', cell: ({ startsAt }) => at(startsAt) },
    { name: 'end', heading: say('end'), look: 'line', cell: ({ endsAt }) => at(endsAt) },
    {
      name: 'pause',
      heading: say('pause'),
      look: 'line',
      cell: ({ breakSeconds }) => (breakSeconds === null ? '–' : formatDuration(language, breakSeconds)),
    },
  ];
}
