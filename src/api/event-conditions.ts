import type { LatestVersion } from '../ingest/event-history.query.js';
import { DomainError, type RequestFault } from '../platform/errors.js';
import type { Message } from '../platform/i18n/texts.js';

const CHANGED =
  'The event is not as the condition of the request has it. Nothing was stored; ask for it, and send it with its ETag.';

export class EventChanged extends DomainError {
  readonly kind = 'changed-meanwhile';
  readonly code = 'event.changed-meanwhile';
  override readonly headers: Readonly<Record<string, string>>;
  override readonly said = {
    nb: 'Hendelsen er ikke slik betingelsen i forespørselen sier. Ingenting er lagret; hent den, og send den med dens ETag.',
    nn: 'Hendinga er ikkje slik vilkåret i førespurnaden seier. Ingenting er lagra; hent henne, og send henne med hennar ETag.',
    en: CHANGED,
  };

  constructor(latest: LatestVersion | null) {
    super(CHANGED);
    this.headers = latest ? { ETag: etagOf(latest) } : {};
  }
}

export class WrongCondition extends DomainError {
  readonly kind = 'malformed';
  readonly code = 'event.wrong-condition';
  override readonly faults: readonly RequestFault[];
  override readonly said: Message;

  constructor(header: string, said: Message) {
    super(`${header} ${said.en}`);
    this.faults = [{ header, detail: said.en, said }];
    this.said = { nb: `${header} ${said.nb}`, nn: `${header} ${said.nn}`, en: this.message };
  }
}

/** Conditions a request may set (RFC 9110, 13.1). */
export interface Conditions {
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** Names the state of an event: its latest version, and whether that holds. */
export const etagOf = ({ version, holds }: LatestVersion): string =>
  holds ? `"${version}"` : `"${version}-withdrawn"`;

/** A weak one is a tag as well, and never the same as any: If-Match compares strongly. */
const ETAG = /^(?:W\/)?"[^"]*"$/;
const tagsIn = (header: string): string[] => header.split(',').map((tag) => tag.trim());

/**
 * What an event has to be for the request to be carried out: one of the states named, there
 * at all (`If-Match: *`), or not there (`If-None-Match: *`).
 * @throws WrongCondition
 */
export function assertionOf({ ifMatch, ifNoneMatch }: Conditions): (latest: LatestVersion | null) => void {
  if (ifMatch !== undefined && ifMatch !== '*' && !tagsIn(ifMatch).every((tag) => ETAG.test(tag))) {
    throw new WrongCondition('If-Match', {
      nb: 'er ingen ETag; ventet en slik den ble gitt, i anførselstegn',
      nn: 'er ingen ETag; venta ein slik han vart gitt, i hermeteikn',
      en: 'is no ETag; expected one as it was given, in quotes',
    });
  }
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') {
    throw new WrongCondition('If-None-Match', {
      nb: 'er ikke *; ventet *, for hendelser som ikke må finnes',
      nn: 'er ikkje *; venta *, for hendingar som ikkje må finnast',
      en: 'is not *; expected *, for events that must not exist',
    });
  }
  return (latest) => {
    const isThere = latest?.holds === true;
    const isMet =
      (ifMatch === undefined || (ifMatch === '*' ? isThere : isOneOf(ifMatch, latest))) &&
      (ifNoneMatch === undefined || !isThere);
    if (!isMet) throw new EventChanged(latest);
  };
}

const isOneOf = (tags: string, latest: LatestVersion | null): boolean =>
  latest !== null && tagsIn(tags).includes(etagOf(latest));
