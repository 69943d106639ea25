import type { VNode } from 'preact';
import { TableRegion } from '../../platform/html/table.view.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { fieldName } from './field-name.js';
import { OUTCOME_TEXTS } from './import.texts.js';
import { FILE_ROWS_TEXTS } from './file-rows.texts.js';
import { isReadByRow, type Look, wantsColumns } from './look.js';
import { LOOK_TEXTS } from './look.texts.js';
import { placeHeading } from './place-cell.js';

const SHOWN_ROWS = 10;
const SHOWN_COLUMNS = 40;
/** Longest part of a cell that is shown. */
const LONGEST = 60;

interface Props {
  readonly look: Look;
  readonly language: Language;
}

/** Whether the rows have to be seen as they stand: somebody says or has said which column is which, or none is shown as read. */
export const showsFileRows = ({ seen, readBy }: Look): boolean =>
  wantsColumns(seen) || readBy === 'hand' || !isReadByRow(seen);

/** Header and first rows of a file as they stand in it, and above each column what it is taken for. */
export function FileRows({ look, language }: Props): VNode {
  const say = speak(FILE_ROWS_TEXTS, language);
  const header = look.seen.layout?.header ?? [];
  const rows = look.seen.sample.filter(({ broken }) => broken === undefined).slice(0, SHOWN_ROWS);
  const shown = header.slice(0, SHOWN_COLUMNS);
  const more = header.length - shown.length;
  return (
    <>
      <TableRegion
        captionId="file-rows"
        caption={say('fileRows')}
        hint={speak(OUTCOME_TEXTS, language)('scrollHint')}
      >
        <thead>
          <tr>
            <th scope="col" class="number">
              {placeHeading(look.seen.layout?.container ?? null, language)}
            </th>
            {shown.map((name, place) => (
              <th key={place} scope="col">
                {cut(name.trim() === '' ? String(place + 1) : name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <TakenFor look={look} language={language} />
          {rows.map(({ line, cells }) => (
            <tr key={line}>
              <td class="number">{line}</td>
              {shown.map((_, place) => (
                <td key={place} class="nowrap">
                  {cut(cells[place] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableRegion>
      {rows.length === 0 && <p class="ds-paragraph">{say('noRows')}</p>}
      {more > 0 && <p class="ds-paragraph">{say('moreColumns', { count: more })}</p>}
    </>
  );
}

/** A line that says of each column which of ours it is; none where nothing is chosen or guessed. */
function TakenFor({ look, language }: Props): VNode | null {
  const say = speak(FILE_ROWS_TEXTS, language);
  const { places, dates } = look.choice;
  const header = (look.seen.layout?.header ?? []).slice(0, SHOWN_COLUMNS);
  if (Object.keys(places).length === 0) return null;
  const names = (place: number): string =>
    [
      ...ofPlace(places, place).map((column) => fieldName(column, language)),
      ...ofPlace(dates, place).map((column) =>
        speak(LOOK_TEXTS, language)('dateOf', { column: fieldName(column, language) }),
      ),
    ].join(', ');
  return (
    <tr class="taken-for">
      <th scope="row">{say(look.isGuessed ? 'guessedAs' : 'readAs')}</th>
      {header.map((_, place) => (
        <td key={place}>{names(place) || '–'}</td>
      ))}
    </tr>
  );
}

const ofPlace = (places: Readonly<Partial<Record<string, number>>>, place: number): readonly string[] =>
  Object.keys(places).filter((column) => places[column] === place);

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
