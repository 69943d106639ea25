import { EVENT_COLUMNS, ABSENCE_COLUMNS } from '../columns.js';
import { SUBJECTS, type TableSubject } from '../formats.js';
import { REGISTER_COLUMNS } from '../register-columns.js';
import { isoClock, tellsTimeOfDay } from '../stamp-style.js';
import { type ColumnChoice, requiredFor } from './column-choice.js';
import { usualNames } from './usual-names.js';

/** A table nobody knows the columns of: its header and its first rows. */
export interface UnknownTable {
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

/** What a file of another system is likely to be about: that of which all columns that are needed seem to be there. */
export function guessSubject(table: UnknownTable): TableSubject | null {
  const hasTimes = table.sample.some((cells) => cells.some(mayTellTime));
  if (hasTimes) return 'events';
  const fits = SUBJECTS.filter((one) => {
    const { places, fallback } = guessColumns(one, table);
    return requiredFor(one).every((column) => column in places || (column === 'kind' && fallback !== null));
  });
  return fits.find((one) => one !== 'events' && one !== 'agreements') ?? null;
}

/** Nothing depends on it but what is offered first, so a share like `0.80` is taken for a clock sooner than a clock for a share. */
const mayTellTime = (cell: string): boolean => isoClock(cell) !== null || tellsTimeOfDay(cell);

/** Which column is likely which, by the names other systems usually have for them; to be confirmed by whoever has the file. */
export function guessColumns(subject: TableSubject, table: UnknownTable): ColumnChoice {
  const take = taking(table.header.map(written));
  const found = placesOf(acceptedNames(subject), take);
  const timed = subject === 'events' ? timesOf(found, table.sample, take) : { places: found, dates: {} };
  return {
    subject,
    ...timed,
    meanings: {},
    // A table of working time without a column of kinds is mostly one of shifts.
    fallback: subject === 'events' && !('kind' in found) ? 'shift' : null,
    order: null,
    isUnix: false,
    endsNextDay: false,
  };
}

type Places = Readonly<Record<string, number>>;
type Take = (names: readonly string[]) => number | null;

/** Gives the place of the first of some names that no other column has taken. */
function taking(called: readonly string[]): Take {
  const taken = new Set<number>();
  return (names) => {
    const places = names.map((name) => called.findIndex((one, at) => one === name && !taken.has(at)));
    const found = places.find((at) => at >= 0) ?? null;
    if (found !== null) taken.add(found);
    return found;
  };
}

const placesOf = (names: Readonly<Record<string, readonly string[]>>, take: Take): Places =>
  Object.fromEntries(
    Object.entries(names).flatMap(([column, said]) => {
      const place = take(said);
      return place === null ? [] : [[column, place]];
    }),
  );

const END_DATE = ['sluttdato', 'tildato', 'tomdato', 'enddate', 'todate', 'dateto'];

/** A date that stands alone for a start or an end holds the time as well; beside a time of day it is the date of it. */
function timesOf(
  { date, ...places }: Places,
  sample: UnknownTable['sample'],
  take: Take,
): Pick<ColumnChoice, 'places' | 'dates'> {
  const dated = date === undefined ? {} : { [places['start'] === undefined ? 'start' : 'date']: date };
  const isTimeAlone = isClock(places['end'], sample);
  const endDate = places['end'] === undefined || isTimeAlone ? take(END_DATE) : null;
  if (endDate === null) return { places: { ...dated, ...places }, dates: {} };
  return isTimeAlone
    ? { places: { ...dated, ...places }, dates: { end: endDate } }
    : { places: { ...dated, ...places, end: endDate }, dates: {} };
}

/** The usual names first, by their likelihood: beside `Ansattnr` a column `Ansatt` is the name. Written together, `frå` as `fra`. */
export function acceptedNames(subject: TableSubject): Readonly<Record<string, readonly string[]>> {
  const usual = usualNames(subject);
  const own: Readonly<Record<string, readonly string[]>> = OWN_NAMES[subject];
  return Object.fromEntries(
    Object.entries(own).map(([column, names]) => [column, [...(usual[column] ?? []), ...names].map(written)]),
  );
}

const OWN_NAMES = { events: EVENT_COLUMNS, absences: ABSENCE_COLUMNS, ...REGISTER_COLUMNS };

/** A name as names are compared here: `Fra kl.`, `fra_kl` and `FraKl` are one, and so are `frå` and `fra`. */
const written = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]/g, '');

/** Whether a column holds times of day without a date. */
function isClock(place: number | undefined, sample: readonly (readonly string[])[]): boolean {
  if (place === undefined) return false;
  const said = sample.map((cells) => (cells[place] ?? '').trim()).filter((cell) => cell !== '');
  return said.length > 0 && said.every((cell) => isoClock(cell) !== null);
}
