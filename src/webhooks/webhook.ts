import { createHmac } from 'node:crypto';
import { DomainError } from '../platform/errors.js';
import type { Message } from '../platform/i18n/texts.js';

/** What can be told of. */
export const WEBHOOK_EVENTS = ['violation.detected', 'violation.assessed', 'violation.superseded'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after each failed try the next one comes: two days in all, a weekend's outage of a small shop. */
const WAITS = [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 15 * HOUR, 24 * HOUR];

/** The address says that it will never take anything again. */
const GONE = 410;

/** What an address answered; `status` is null where it did not. */
export interface Answer {
  readonly status: number | null;
  readonly error: string | null;
}

/** What becomes of a message after a try. */
export type NextStep =
  | { readonly state: 'delivered' | 'dead' }
  | { readonly state: 'due'; readonly waitMs: number };

/**
 * Only 2xx is taken for an answer; a redirect is not followed, for it could lead where the
 * address itself may not.
 * @param attempts tries made, this one included
 */
export function nextStep({ status }: Answer, attempts: number): NextStep {
  if (status !== null && status >= 200 && status < 300) return { state: 'delivered' };
  const waitMs = WAITS[attempts - 1];
  if (status === GONE || waitMs === undefined) return { state: 'dead' };
  return { state: 'due', waitMs };
}

/**
 * `t=1764183600,v1=…`: UTC seconds, and HMAC-SHA256 in hexadecimal over the seconds, a full
 * stop and the body. The time is signed with it, so that an old message cannot be sent again
 * as a new one.
 */
export function signatureOf(secret: string, atSeconds: number, body: string): string {
  const mac = createHmac('sha256', secret).update(`${atSeconds}.${body}`).digest('hex');
  return `t=${atSeconds},v1=${mac}`;
}

/** A webhook that cannot be made, or is not there. */
export class WrongWebhook extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'webhook.wrong';

  constructor(override readonly said: Message) {
    super(said.en);
  }
}

/** Rule, date and employee number are for whoever may see whose findings they are. */
export class DetailsNotYours extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'webhook.details-not-yours';
  override readonly said = {
    nb: 'Du kan ikke se hvem funn gjelder, og kan derfor heller ikke la dem sendes med ansattnummer. Velg bare id-er, eller be HR om å legge den til.',
    nn: 'Du kan ikkje sjå kven funn gjeld, og kan difor heller ikkje la dei bli sende med tilsettnummer. Vel berre id-ar, eller be HR om å leggje henne til.',
    en: 'You may not see whose findings they are, and so cannot have them sent with employee numbers. Choose ids alone, or ask HR to add it.',
  };

  constructor() {
    super('Whoever asks may not see whose findings they are; expected "details": false. Nothing was stored.');
  }
}

export class NoSuchWebhook extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'webhook.not-found';
  override readonly said = {
    nb: 'Det finnes ingen webhook med denne id-en. «hviletid webhook list» viser dem.',
    nn: 'Det finst ingen webhook med denne id-en. «hviletid webhook list» viser dei.',
    en: 'There is no webhook of this id. “hviletid webhook list” shows them.',
  };

  constructor() {
    super('There is no webhook of this id. "hviletid webhook list" shows them.');
  }
}

const LONGEST_URL = 2000;

/** The address as it will be used. @throws WrongWebhook saying what would be right */
export function targetIn(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && text.length <= LONGEST_URL;
  if (isWeb && url.username === '' && url.password === '' && url.hash === '') return url;
  throw new WrongWebhook({
    nb: 'Adressen kan ikke brukes; ventet en som https://system.example.no/krok, uten brukernavn, passord og «#».',
    nn: 'Adressa kan ikkje brukast; venta ei som https://system.example.no/krok, utan brukarnamn, passord og «#».',
    en: 'The address cannot be used; expected one like https://system.example.no/hook, without user name, password and “#”.',
  });
}

/** An address in a network that is not public, and that nobody has allowed. */
export const forbiddenTarget = (): WrongWebhook =>
  new WrongWebhook({
    nb: 'Adressen ligger i et privat, lokalt eller på annen måte særskilt nett, og dit sendes ingenting. Driften kan tillate nettet i HVILETID_WEBHOOK_NETWORKS.',
    nn: 'Adressa ligg i eit privat, lokalt eller på annan måte særskilt nett, og dit blir ingenting sendt. Drifta kan tillate nettet i HVILETID_WEBHOOK_NETWORKS.',
    en: 'The address is in a private, local or otherwise special network, and nothing is sent there. Operations can allow the network in HVILETID_WEBHOOK_NETWORKS.',
  });

/** Events of `violation.detected,violation.superseded`. @throws WrongWebhook naming those there are */
export function eventsIn(text: string): WebhookEvent[] {
  const asked = text.split(/[\s,]+/).filter((word) => word !== '');
  const unknown = asked.filter((word) => !WEBHOOK_EVENTS.some((event) => event === word));
  if (asked.length > 0 && unknown.length === 0)
    return WEBHOOK_EVENTS.filter((event) => asked.includes(event));
  const known = WEBHOOK_EVENTS.join(', ');
  const named = unknown.join(', ');
  throw new WrongWebhook({
    nb: `«${named}» er ikke en hendelse; ventet noen av ${known}.`,
    nn: `«${named}» er ikkje ei hending; venta nokre av ${known}.`,
    en: `“${named}” is no event; expected some of ${known}.`,
  });
}
