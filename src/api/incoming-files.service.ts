import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { ImportStreams, type ReceivedFile } from '../ingest/import-streams.service.js';
import { FileTooLarge } from '../platform/http/sent-file.js';
import { readUpload, type Upload } from '../platform/http/upload.service.js';
import { Settings } from '../platform/settings.js';

/** Content types of a body that is a file, and the ending of its name where none is told. */
export const FILE_KINDS = {
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'application/octet-stream': 'bin',
} as const;

/** Room for the other parts of a form: what it says of its length is not the length of the file. */
const FORM_BYTES = 1_000_000;

/** Files as they come in over HTTP, put down in the data directory. */
@Injectable()
export class IncomingFiles {
  constructor(
    private readonly streams: ImportStreams,
    private readonly settings: Settings,
  ) {}

  /** @throws FileTooLarge before anything is read where the request says how long it is, and otherwise when it is */
  async receive(message: IncomingMessage): Promise<Upload<ReceivedFile>> {
    const most = this.settings.uploadLimit;
    if (Number(message.headers['content-length'] ?? 0) > most + FORM_BYTES) throw new FileTooLarge(most);
    return readUpload(message, FILE_KINDS, (bytes) => this.streams.receive(bytes, most));
  }
}
