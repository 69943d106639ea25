import type { VNode } from 'preact';
import { may } from '../access/access.js';
import type { PageContext } from '../access/page.view.js';
import { type Language, type Message, speak } from '../platform/i18n/texts.js';
import type { LocalClock } from '../time/local-clock.js';
import { momentWithYear } from '../wording/moment.js';
import type { VersionOrigin } from './version-origin.js';

const TEXTS = {
  file: { nb: 'Fil', nn: 'Fil', en: 'File' },
  line: { nb: 'Linje', nn: 'Linje', en: 'Line' },
  at: { nb: 'Importert', nn: 'Importert', en: 'Imported' },
  until: { nb: 'Gjaldt til', nn: 'Gjaldt til', en: 'Held until' },
  endedBy: { nb: 'Avløst av', nn: 'Avløyst av', en: 'Ended by' },
  endedByRow: { nb: '{file}, linje {line}', nn: '{file}, linje {line}', en: '{file}, line {line}' },
  endedByAbsence: {
    nb: '{file}, som ikke har raden',
    nn: '{file}, som ikkje har rada',
    en: '{file}, which does not have the row',
  },
  holds: { nb: 'gjelder nå', nn: 'gjeld no', en: 'holds now' },
} satisfies Readonly<Record<string, Message>>;

const HEADINGS = ['file', 'line', 'at', 'until', 'endedBy'] as const;

/** The last columns of a table of versions: file, line and time, and what ended it. */
export function OriginHeadings({ language }: { readonly language: Language }): VNode {
  return (
    <>
      {HEADINGS.map((heading) => (
        <th key={heading} scope="col">
          {speak(TEXTS, language)(heading)}
        </th>
      ))}
    </>
  );
}

/** What stands in them. */
export function OriginCells(props: {
  readonly context: PageContext;
  readonly version: VersionOrigin;
  readonly clock: LocalClock;
}): VNode {
  const { version, clock, context } = props;
  const { language, principal } = context;
  const at = (date: Date): string => momentWithYear(secondsOf(date), clock, language);
  const canOpen = principal !== null && may(principal, 'import');
  return (
    <>
      <td class="value">
        <ImportName id={version.importId} name={version.file} canOpen={canOpen} />
      </td>
      <td class="number">{String(version.line)}</td>
      <td class="nowrap">{at(version.importedAt)}</td>
      <td class="nowrap">
        {version.supersededAt ? at(version.supersededAt) : speak(TEXTS, language)('holds')}
      </td>
      <td class="value">
        {version.endedBy === null ? (
          '–'
        ) : (
          <ImportName id={version.endedBy} name={endingOf(version, language)} canOpen={canOpen} />
        )}
      </td>
    </>
  );
}

const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1000);

function endingOf({ endedByFile, endedByLine }: VersionOrigin, language: Language): string {
  const say = speak(TEXTS, language);
  const file = endedByFile ?? '';
  if (endedByLine === null) return say('endedByAbsence', { file });
  return say('endedByRow', { file, line: String(endedByLine) });
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
