import type { Mapping } from '../ingest/mapping/mapping.js';
import type { OpenOptions } from '../ingest/open-file.js';
import { previewFile } from '../ingest/preview.service.js';
import { Clock } from '../platform/clock.js';
import type { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import type { LocalClock } from '../time/local-clock.js';
import { withApplication } from './application.service.js';
import { mappingAtHand, mappingKept } from './import-mapping.service.js';
import { type ImportFlags, readingOf } from './import-options.js';
import { previewLines } from './preview-output.js';
import { EXIT, type Terminal } from './terminal.js';

/** Shows what files are taken to be; the exit status says whether the rows looked at were fine. */
export async function previewFiles(
  files: readonly string[],
  flags: ImportFlags,
  settings: Settings,
  terminal: Terminal,
): Promise<number> {
  const clock = clockOf(settings.zone);
  const language = flags.lang ?? settings.language;
  const options = await optionsOf(flags, clock, settings);
  let complaints = 0;
  for (const file of files) {
    const seen = await previewFile(file, options);
    for (const line of previewLines(seen, clock, language)) terminal.print(line);
    complaints += seen.complaints.length;
  }
  return complaints === 0 ? EXIT.fine : EXIT.refused;
}

async function optionsOf(flags: ImportFlags, clock: LocalClock, settings: Settings): Promise<OpenOptions> {
  const mapping = flags.map === undefined ? null : await mappingOf(flags.map, settings);
  return { ...readingOf(flags), clock, today: clock.dayOf(new Clock().nowSeconds()), mapping };
}

/** A database is opened only for a mapping that was kept there. */
const mappingOf = async (asked: string, settings: Settings): Promise<Mapping> =>
  mappingAtHand(asked) ?? (await withApplication(settings, (app) => mappingKept(asked, app)));
