import type { LocalClock } from '../time/local-clock.js';
import { placeHolidays, placeLongSpells, placeOddDays } from './absences.js';
import { absencesCsv, eventsCsv } from './csv.js';
import { type Draft, PersonDraft } from './draft.js';
import { placeIncidents } from './incidents.js';
import { organisationFile, type OrganisationFile } from './organisation.js';
import { placeOvertime } from './overtime.js';
import { people } from './people.js';
import { Random } from './random.js';
import { placeShortSpells } from './sick-leave.js';
import { placeStandby } from './standby.js';

/** The three files of the demo, for the ordinary importer: nothing in them is a finding, a sum or a figure. */
export interface DemoFiles {
  readonly organisation: OrganisationFile;
  /** `;`-separated, with header; one row per turn of duty, call-out, extra work and week of standby. */
  readonly events: string;
  /** `;`-separated, with header; whole days, both inside. */
  readonly absences: string;
}

/**
 * Thirteen months, December 2024 to December 2025, of an invented emergency-communications
 * body of about a hundred persons. The same seed gives the same files.
 *
 * @param clock the clock of the organisation's zone, Europe/Oslo
 * @throws RangeError when a seed leaves no room for what is planned (plan.ts)
 */
export function generateDemo(clock: LocalClock, seed = 2025): DemoFiles {
  const random = new Random(seed);
  const draft: Draft = { random, persons: people().map((person) => new PersonDraft(person, random)) };
  placeLongSpells(draft);
  placeHolidays(draft);
  placeOddDays(draft);
  placeStandby(draft);
  placeIncidents(draft);
  placeShortSpells(draft);
  placeOvertime(draft);
  return {
    organisation: organisationFile(draft.persons.map(({ person }) => person)),
    events: eventsCsv(draft.persons, clock),
    absences: absencesCsv(draft.persons),
  };
}
