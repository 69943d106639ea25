import type { VNode } from 'preact';
import { may } from '../access/access.js';
import type { PageContext } from '../access/page.view.js';
import { countedBy, sayPlace } from '../ingest/counted-by.js';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import { type ListColumn, ListTable } from '../platform/html/table.view.js';
import { type Language, type Messages, speak } from '../platform/i18n/texts.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatNumber } from '../wording/format.js';
import { momentWithYear } from '../wording/moment.js';
import { PageBehind } from './page-behind.view.js';
import type { Version } from './version.js';

const TEXTS = {
  version: { nb: 'Versjon', nn: 'Versjon', en: 'Version' },
  file: { nb: 'Fil', nn: 'Fil', en: 'File' },
  line: { nb: 'Linje', nn: 'Linje', en: 'Line' },
  at: { nb: 'Importert', nn: 'Importert', en: 'Imported' },
  until: { nb: 'Gjaldt til', nn: 'Gjaldt til', en: 'Held until' },
  endedBy: { nb: 'Avløst av', nn: 'Avløyst av', en: 'Ended by' },
  endedByRow: { nb: '{file}, {place}', nn: '{file}, {place}', en: '{file}, {place}' },
  endedByAbsence: {
    nb: '{file}, som ikke har raden',
    nn: '{file}, som ikkje har rada',
    en: '{file}, which does not have the row',
  },
  endedByWithdrawal: {
    nb: '{file}, {place}, som trakk raden tilbake',
    nn: '{file}, {place}, som trekte rada tilbake',
    en: '{file}, {place}, which withdrew the row',
  },
  holds: { nb: 'gjelder nå', nn: 'gjeld no', en: 'holds now' },
} satisfies Messages;

/** Every version of one row of a source, with the file, the line and the time it came from. */
export function VersionsPage<V extends Version>(props: {
  readonly context: PageContext;
  readonly clock: LocalClock;
  readonly back: { readonly href: string; readonly text: string };
  readonly title: string;
  readonly intro: string;
  /** Said where no version holds any more. */
  readonly withdrawn: string;
  /** What the versions say, between their number and where they came from. */
  readonly columns: readonly ListColumn<V>[];
  /** The latest first. */
  readonly versions: readonly V[];
}): VNode {
  const { context, clock, back, title, intro, withdrawn, columns, versions } = props;
  const { language } = context;
  return (
    <PageBehind {...{ context, title }} back={{ href: back.href, text: back.text }} intro={intro}>
      {versions[0]?.supersededAt && <p class="ds-paragraph">{withdrawn}</p>}
      <ListTable
        captionId="versions"
        caption={title}
        hint={speak(FIGURE_WORDS, language)('scrollHint')}
        columns={[numberOf(language), ...columns, ...originOf(context, clock, versions)]}
        rows={versions}
        keyOf={({ id }) => id}
      />
    </PageBehind>
  );
}

const numberOf = (language: Language): ListColumn<Version> => ({
  name: 'version',
  heading: speak(TEXTS, language)('version'),
  look: 'numbered',
  cell: ({ version }) => formatNumber(language, version),
});

/** File, line and time, and what ended it. */
function originOf(
  { language, principal }: PageContext,
  clock: LocalClock,
  versions: readonly Version[],
): readonly ListColumn<Version>[] {
  const say = speak(TEXTS, language);
  const at = (date: Date): string => momentWithYear(Math.floor(date.getTime() / 1000), clock, language);
  const canOpen = principal !== null && may(principal, 'import');
  const from = (id: string, name: string): VNode => <ImportName id={id} name={name} canOpen={canOpen} />;
  return [
    { name: 'file', heading: say('file'), look: 'value', cell: ({ importId, file }) => from(importId, file) },
    { name: 'line', heading: say('line'), look: 'number', cell: (one) => lineCell(one, language) },
    { name: 'at', heading: say('at'), look: 'line', cell: ({ importedAt }) => at(importedAt) },
    {
      name: 'until',
      heading: say('until'),
      look: 'line',
      cell: ({ supersededAt }) => (supersededAt ? at(supersededAt) : say('holds')),
    },
    {
      name: 'ended-by',
      heading: say('endedBy'),
      look: 'value',
      cell: (version) =>
        version.endedBy === null ? '–' : from(version.endedBy, endingOf(version, versions, language)),
    },
  ];
}

/** Under a heading of lines, which other files have. */
const lineCell = ({ format, line }: Version, language: Language): string =>
  countedBy(format) === 'line' ? String(line) : sayPlace('record', line, language);

/** A row withdrew a version where that file brought no next one. */
function endingOf(
  { version, endedBy, endedByFile, endedByFormat, endedByLine }: Version,
  versions: readonly Version[],
  language: Language,
): string {
  const say = speak(TEXTS, language);
  const file = endedByFile ?? '';
  if (endedByLine === null) return say('endedByAbsence', { file });
  const next = versions.find((one) => one.version === version + 1);
  const how = next?.importId === endedBy ? 'endedByRow' : 'endedByWithdrawal';
  return say(how, { file, place: sayPlace(countedBy(endedByFormat), endedByLine, language) });
}

function ImportName(props: { readonly id: string; readonly name: string; readonly canOpen: boolean }): VNode {
  const { id, name, canOpen } = props;
  if (!canOpen) return <>{name}</>;
  return (
    <a class="ds-link" href={`/imports/${id}`}>
      {name}
    </a>
  );
}
