import { countAmbiguous } from './ambiguous-times.js';
import type { MinWinTidContent } from './minwintid.js';
import type { Destination } from './row-taking.js';

/** Puts the clockings of a file, which is read in one piece, where its rows are wanted; gives the bytes of the file. */
export async function* putClockings(
  { events, wholeDays, complaints, rowsRead, ambiguous }: MinWinTidContent,
  bytes: number,
  { sink, tally }: Destination,
): AsyncGenerator<number> {
  for (const event of events) sink.event(event);
  for (const days of wholeDays) sink.wholeDays(days);
  for (const complaint of complaints) sink.rejected([complaint]);
  tally.rowsRead += rowsRead;
  tally.rowsRejected += complaints.length;
  countAmbiguous(tally, ambiguous);
  yield await Promise.resolve(bytes);
}
