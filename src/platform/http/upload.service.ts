import type { IncomingMessage } from 'node:http';
import { basename } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { parse as parseDisposition } from 'content-disposition';
import { DomainError } from '../errors.js';
import { SendingBroken } from './sent-file.js';
import type { Message } from '../i18n/texts.js';
import { WrongRequest } from './wrong-request.js';

/** What was sent: fields of its form, and the file, already put where it is wanted. */
export interface Upload<T> {
  readonly fields: Readonly<Record<string, string>>;
  readonly name: string;
  readonly file: T;
}

/** What became of the bytes of a file, and how it is thrown away. */
export interface Kept {
  readonly discard: () => Promise<void>;
}

/** Takes in the bytes of a file as they come. */
export type Receive<T extends Kept> = (bytes: Readable) => Promise<T>;

export class UnknownForm extends DomainError {
  readonly kind = 'unknown-form';
  readonly code = 'request.unknown-form';

  constructor(override readonly said: Message) {
    super(said.en);
  }
}

/** More than the fields of any form, and less than would hurt. */
const LIMITS = { files: 1, fields: 50, fieldSize: 100_000, fieldNameSize: 100, headerPairs: 50 };
const LONGEST_NAME = 200;

/**
 * Reads a request whose body is a file, or a form with one in the part `file`; nothing of
 * the file is held in memory.
 * @param kinds content types of a body that is the file itself, each with the ending its name gets
 * @throws UnknownForm, SendingBroken, WrongRequest, and what `receive` throws
 */
export async function readUpload<T extends Kept>(
  request: IncomingMessage,
  kinds: Readonly<Record<string, string>>,
  receive: Receive<T>,
): Promise<Upload<T>> {
  const kind = kindOf(request);
  if (kind === 'multipart/form-data') return readForm(request, receive);
  const ending = kinds[kind];
  if (ending === undefined) {
    const known = ['multipart/form-data', ...Object.keys(kinds)].join(', ');
    throw new UnknownForm({
      nb: `Content-Type ${kind === '' ? 'mangler' : `er ${kind}`}; ventet en av ${known}.`,
      nn: `Content-Type ${kind === '' ? 'manglar' : `er ${kind}`}; venta ein av ${known}.`,
      en: `The Content-Type ${kind === '' ? 'is missing' : `is ${kind}`}; expected one of ${known}.`,
    });
  }
  const name = nameIn(request.headers['content-disposition']) ?? `import.${ending}`;
  return { fields: {}, name, file: await receive(bodyOf(request)) };
}

/** @throws UnknownForm for a body that is packed */
function kindOf({ headers }: IncomingMessage): string {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = headers;
  if (encoding === 'identity') return (type.toLowerCase().split(';', 1)[0] ?? '').trim();
  throw new UnknownForm({
    nb: `Content-Encoding er ${encoding}; ventet filen som den er.`,
    nn: `Content-Encoding er ${encoding}; venta fila som ho er.`,
    en: `The Content-Encoding is ${encoding}; expected the file as it is.`,
  });
}

/**
 * The bytes of a request on a stream of their own: given up, that leaves the connection
 * whole, so that the sender can be told why.
 */
function bodyOf(request: IncomingMessage): Readable {
  const body = new PassThrough();
  const cutOff = (): void => {
    if (!request.complete) body.destroy(new SendingBroken());
  };
  request.once('close', cutOff).pipe(body);
  body.once('close', () => {
    request.off('close', cutOff).unpipe(body).resume();
  });
  return body;
}

/** The file of a form, on its way. */
interface Part<T> {
  readonly name: string;
  readonly received: Promise<T>;
}

async function readForm<T extends Kept>(request: IncomingMessage, receive: Receive<T>): Promise<Upload<T>> {
  const form = formOf(request);
  const fields = new Map<string, string>();
  const parts: Part<T>[] = [];
  const refusals: DomainError[] = [];
  const refuse = (error: DomainError): void => {
    refusals.push(error);
    form.destroy(error);
  };
  form.on('field', (name, value) => fields.set(name, value));
  form.on('file', (field, bytes, { filename }) => {
    // One that nobody reads any more ends with an error, which would else end the process.
    bytes.on('error', () => undefined);
    if (field !== 'file') {
      refuse(wrongPart(field, NOT_A_FILE));
      return;
    }
    const received = receive(bytes);
    parts.push({ name: nameOf(filename) ?? 'import', received });
    // Where the file is refused, so is the rest of the form.
    received.catch(() => form.destroy(new SendingBroken()));
  });
  form.on('filesLimit', () => {
    refuse(wrongPart('file', TWICE));
  });
  await pipeline(bodyOf(request), form).catch(() => refusals.push(new SendingBroken()));
  const [part] = parts;
  const file = await part?.received;
  const [refusal] = refusals;
  if (part && file && !refusal) return { fields: Object.fromEntries(fields), name: part.name, file };
  await file?.discard();
  throw refusal ?? wrongPart('file', MISSING);
}

function formOf(request: IncomingMessage): busboy.Busboy {
  try {
    return busboy({ headers: request.headers, limits: LIMITS, defParamCharset: 'utf8' });
  } catch {
    throw new UnknownForm({
      nb: 'Skjemaet har ingen grense; ventet «multipart/form-data; boundary=…».',
      nn: 'Skjemaet har inga grense; venta «multipart/form-data; boundary=…».',
      en: 'The form has no boundary; expected "multipart/form-data; boundary=…".',
    });
  }
}

/** What can be wrong with the parts of a form. */
const NOT_A_FILE: Message = {
  nb: 'er ingen del med en fil; ventet den som «file»',
  nn: 'er ingen del med ei fil; venta henne som «file»',
  en: 'is no part with a file; expected it as "file"',
};
const TWICE: Message = {
  nb: 'står der mer enn én gang; ventet én fil',
  nn: 'står der meir enn éin gong; venta éi fil',
  en: 'is there more than once; expected one file',
};
const MISSING: Message = {
  nb: 'mangler; ventet delen med filen',
  nn: 'manglar; venta delen med fila',
  en: 'is missing; expected the part with the file',
};

const wrongPart = (field: string, said: Message): WrongRequest =>
  new WrongRequest([{ pointer: `#/${field}`, detail: said.en, said }]);

function nameIn(disposition: string | undefined): string | null {
  if (disposition === undefined) return null;
  try {
    return nameOf(written(parseDisposition(disposition).parameters['filename'] ?? ''));
  } catch {
    return null;
  }
}

/** A name that is sent as it is comes as a letter for each of its bytes, which mostly are those of UTF-8. */
function written(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[^\u0000-\u00ff]/.test(name)) return name;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(name, 'latin1'));
  } catch {
    return name;
  }
}

/** The name alone, without a path and without what cannot be seen. */
function nameOf(name: string | undefined): string | null {
  const shown = basename((name ?? '').replaceAll('\\', '/'))
    .replaceAll(/\p{Cc}/gu, '')
    .slice(0, LONGEST_NAME);
  return shown.trim() === '' ? null : shown;
}
