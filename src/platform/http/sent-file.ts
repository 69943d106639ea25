import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import { codeOf, DomainError, type ErrorKind } from '../errors.js';
import type { Message } from '../i18n/texts.js';

const MEGABYTE = 1_000_000;

export class FileTooLarge extends DomainError {
  readonly kind = 'too-large';
  readonly code = 'http.file-too-large';
  override readonly said: Message;

  /** @param limit bytes that would have been taken */
  constructor(limit: number) {
    const most = `${Math.floor(limit / MEGABYTE)} MB`;
    super(`The file is too large; at most ${most} are taken. Split it, for example by month.`);
    this.said = {
      nb: `Filen er for stor. Største fil er ${most}. Del den opp, for eksempel etter måned. Ingenting er lagret.`,
      nn: `Fila er for stor. Største fil er ${most}. Del henne opp, til dømes etter månad. Ingenting er lagra.`,
      en: `The file is too large. The largest is ${most}. Split it, for example by month. Nothing has been stored.`,
    };
  }
}

export class NoFileSent extends DomainError {
  readonly kind: ErrorKind = 'invalid';
  readonly code = 'http.no-file';
  override readonly said = {
    nb: 'Ingen fil ble valgt. Velg en fil først.',
    nn: 'Inga fil vart vald. Vel ei fil først.',
    en: 'No file was chosen. Choose a file first.',
  };

  constructor() {
    super('No file was sent; expected multipart/form-data with one file.');
  }
}

export class SendingBroken extends DomainError {
  readonly kind: ErrorKind = 'invalid';
  readonly code = 'http.sending-broken';
  override readonly said = {
    nb: 'Filen kom ikke helt fram. Ingenting er lagret. Prøv igjen.',
    nn: 'Fila kom ikkje heilt fram. Ingenting er lagra. Prøv igjen.',
    en: 'The file did not arrive whole. Nothing has been stored. Try again.',
  };

  constructor() {
    super('The file did not arrive whole. Nothing has been stored. Send it again.');
  }
}

/**
 * The file of a form, given on as it comes and never held as a whole. Settles when `put`
 * has, so that what it began is cleaned up before anybody is answered.
 * @param put takes the file and what its sender calls it; a file that is cut off or too
 *   large ends the stream with an error
 * @throws FileTooLarge, NoFileSent, SendingBroken
 */
export async function sentFile<T>(
  request: Request,
  limit: number,
  put: (file: Readable, name: string) => Promise<T>,
): Promise<T> {
  const form = formOf(request, limit);
  const cutOff = (): void => {
    if (!request.complete) form.destroy(new SendingBroken());
  };
  request.once('close', cutOff);
  try {
    return await taken(form, limit, put, () => request.pipe(form));
  } catch (error) {
    throw isCutOff(error) ? new SendingBroken() : error;
  } finally {
    request.off('close', cutOff);
    // What is left of the request is read and forgotten: a browser reads no answer before it has sent all.
    request.unpipe(form);
    form.destroy();
    request.resume();
  }
}

function taken<T>(
  form: busboy.Busboy,
  limit: number,
  put: (file: Readable, name: string) => Promise<T>,
  begin: () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let putting: Promise<T> | undefined;
    form.on('file', (_field, file, { filename }: { filename?: string }) => {
      // A form in which nothing was chosen sends a file without name and content.
      if (putting !== undefined || !filename) {
        file.resume();
        return;
      }
      file.once('limit', () => file.destroy(new FileTooLarge(limit)));
      putting = put(file, nameOf(filename));
      putting.then(resolve, reject);
    });
    form.once('error', (error) => {
      if (putting === undefined) reject(error instanceof Error ? error : new SendingBroken());
    });
    form.once('close', () => {
      if (putting === undefined) reject(new NoFileSent());
    });
    begin();
  });
}

/** Words of the parser and of streams for a form whose end did not come. */
const isCutOff = (error: unknown): boolean =>
  error instanceof Error &&
  (error.message.startsWith('Unexpected end of') || codeOf(error) === 'ERR_STREAM_PREMATURE_CLOSE');

function formOf(request: Request, limit: number): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 20, fieldSize: 10_000, fileSize: limit },
    });
  } catch {
    // Not the form it should be: no boundary, or no form at all.
    throw new NoFileSent();
  }
}

const LONGEST_NAME = 200;

/** What cannot be seen is no part of a name that people read. */
const nameOf = (name: string): string =>
  name
    .replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
    .trim()
    .slice(-LONGEST_NAME) || '?';
