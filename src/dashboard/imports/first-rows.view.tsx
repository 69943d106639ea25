import type { VNode } from 'preact';
import { TableRegion } from '../../platform/html/table.view.js';
import type { IncomingAbsence, IncomingEvent } from '../../ingest/incoming.js';
import type { Preview } from '../../ingest/preview.service.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDay, MINUTE } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import { formatDate, formatDuration, formatPercent } from '../../wording/format.js';
import { momentWithYear } from '../../wording/moment.js';
import { KIND_NAMES } from '../../wording/rule-words.js';
import { ABSENCE_NAMES } from '../../wording/field-words.js';
import { FILE_ROWS_TEXTS } from './file-rows.texts.js';
import { OUTCOME_TEXTS } from './import.texts.js';
import { LOOK_TEXTS } from './look.texts.js';
import { placeHeading } from './place-cell.js';

const SHOWN_ROWS = 10;

interface Props {
  readonly seen: Preview;
  readonly clock: LocalClock;
  readonly zone: string;
  readonly language: Language;
}

/** The first rows as they will be read, in local time, and how many of those looked at are good. */
export function FirstRows({ seen, clock, zone, language }: Props): VNode {
  const say = speak(LOOK_TEXTS, language);
  const rows = [
    ...seen.events.map((event) => eventCells(event, clock, language)),
    ...seen.absences.map((absence) => absenceCells(absence, language)),
  ].slice(0, SHOWN_ROWS);
  const isAbsence = seen.absences.length > 0;
  const headings = ['employee', 'what', 'from', 'until', isAbsence ? 'grade' : 'pause'] as const;
  return (
    <>
      {rows.length > 0 && (
        <TableRegion
          captionId="first-rows"
          caption={say('firstRows')}
          hint={speak(OUTCOME_TEXTS, language)('scrollHint')}
        >
          <thead>
            <tr>
              <th scope="col" class="number">
                {placeHeading(seen.format, language)}
              </th>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {say(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([line, ...cells]) => (
              <tr key={line}>
                <td class="number">{line}</td>
                {cells.map((cell, index) => (
                  <td key={index} class="nowrap">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
      <p class="ds-paragraph">{countSentence({ seen, clock, zone, language })}</p>
    </>
  );
}

function countSentence({ seen, zone, language }: Props): string {
  const say = speak(LOOK_TEXTS, language);
  if (seen.registerRows > 0) return say('registerRows', { count: seen.registerRows });
  const { rowsRead, rowsRejected, rowsPassedOver } = seen.tally;
  const counts = say('sampleCounts', { rows: rowsRead, bad: rowsRejected, passed: rowsPassedOver });
  const sayRest = speak(FILE_ROWS_TEXTS, language);
  const rest = seen.cutShort ? ` ${sayRest('restUnread', { line: String(seen.cutShort.line) })}` : '';
  return `${counts}${rest}${seen.events.length > 0 ? ` ${say('localTimes', { zone })}` : ''}`;
}

const eventCells = (
  { line, employee, event }: IncomingEvent,
  clock: LocalClock,
  language: Language,
): readonly string[] => [
  String(line),
  employee,
  speak(KIND_NAMES, language)(event.kind),
  momentWithYear(event.start, clock, language),
  momentWithYear(event.end, clock, language),
  breakText(event, language),
];

function breakText({ breaks, unpaidBreak }: IncomingEvent['event'], language: Language): string {
  if (breaks) return speak(LOOK_TEXTS, language)('breaksCount', { count: breaks.length });
  if (unpaidBreak === undefined) return '–';
  return formatDuration(language, Math.round(unpaidBreak / MINUTE) * MINUTE);
}

const absenceCells = (
  { line, employee, type, fromDay, untilDay, grade }: IncomingAbsence,
  language: Language,
): readonly string[] => [
  String(line),
  employee,
  speak(ABSENCE_NAMES, language)(type),
  formatDate(language, formatDay(fromDay)),
  formatDate(language, formatDay(untilDay - 1)),
  formatPercent(language, grade, 0),
];
