import { DomainError } from '../platform/errors.js';
import type { RowComplaint } from './complaint.js';
import type { EventName, LatestVersion } from './event-history.query.js';
import type { Stored } from './import-answer.js';
import type { JsonRecord } from './json-paths.js';

/** What is to be said of one event. */
export interface EventWish extends EventName {
  /** By columns of the event file; null takes the event back. */
  readonly record: JsonRecord | null;
  /** Refuses an employee nobody has named before. */
  readonly knownOnly: boolean;
  /** IANA name of the zone that local times are read in. */
  readonly zone: string;
  /** Id of whoever says it. */
  readonly by: string;
  /** Throws where the event is not as whoever says it believes; null: nothing was ever said of it. */
  readonly assertAsBelieved: (latest: LatestVersion | null) => void;
}

export const EVENT_CHANGES = ['created', 'corrected', 'withdrawn', 'unchanged'] as const;

/** What an event that was taken in changed. */
export interface TakenEvent {
  readonly change: (typeof EVENT_CHANGES)[number];
  readonly latest: LatestVersion;
  readonly isNewEmployee: boolean;
  /** Ids of employees whose time changed. */
  readonly changed: readonly string[];
  /** What was there before in its time, from another import; the one that began first. Null also where nothing changed. */
  readonly overlaps: EventName | null;
}

/** What it came to: what is wrong with it, or what it changed. */
export type EventOutcome = { readonly complaints: readonly RowComplaint[] } | TakenEvent;

export function changeIn({ stored, corrected, withdrawn }: Stored): (typeof EVENT_CHANGES)[number] {
  if (stored > 0) return 'created';
  if (corrected > 0) return 'corrected';
  return withdrawn > 0 ? 'withdrawn' : 'unchanged';
}

export class NoSuchEvent extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'event.not-found';
  override readonly said = {
    nb: 'Ingenting er sagt om en hendelse med denne id-en fra denne kilden.',
    nn: 'Ingenting er sagt om ei hending med denne id-en frå denne kjelda.',
    en: 'Nothing has been said of an event with this id from this source.',
  };

  constructor() {
    super('Nothing has been said of an event with this id from this source.');
  }
}

const WAITED =
  'A file is being stored just now, and the event has to wait for it. Nothing was stored; send it again in a while.';

export class FileUnderWay extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'event.file-under-way';
  override readonly headers = { 'Retry-After': '10' };
  override readonly said = {
    nb: 'En fil lagres akkurat nå, og hendelsen må vente på den. Ingenting er lagret; send den igjen om litt.',
    nn: 'Ei fil blir lagra akkurat no, og hendinga må vente på henne. Ingenting er lagra; send henne igjen om litt.',
    en: WAITED,
  };

  constructor() {
    super(WAITED);
  }
}
