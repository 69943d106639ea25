import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { ImportQueue } from '../ingest/import-queue.service.js';
import type { ReceivedFile } from '../ingest/import-streams.service.js';
import { ImportsService } from '../ingest/imports.service.js';
import type { Upload } from '../platform/http/upload.service.js';
import { requestHash } from './idempotency.js';
import { ImportClaims } from './import-claims.service.js';
import { ImportOrders } from './import-orders.service.js';
import { IncomingFiles } from './incoming-files.service.js';

/** A request to take a file in. */
export interface ImportRequest {
  /** Id of whoever sends it. */
  readonly caller: string;
  readonly key: string | null;
  readonly query: Readonly<Record<string, unknown>>;
  readonly message: IncomingMessage;
}

/** The import a request began, or had begun when it came before. */
export interface BegunImport {
  readonly id: string;
  readonly isRepeated: boolean;
}

/** Files that programs send. */
@Injectable()
export class ImportRequests {
  constructor(
    private readonly files: IncomingFiles,
    private readonly orders: ImportOrders,
    private readonly claims: ImportClaims,
    private readonly imports: ImportsService,
    private readonly queue: ImportQueue,
  ) {}

  /** Answers when the file is here and its import is recorded; taken in it is afterwards. */
  async begin({ message, query, ...sender }: ImportRequest): Promise<BegunImport> {
    // Before the file: whoever mistypes an option should not have to send it twice.
    this.orders.read(query);
    const upload = await this.files.receive(message);
    try {
      const begun = await this.beginWith(upload, query, sender);
      if (begun.isRepeated) await upload.file.discard();
      return begun;
    } catch (error) {
      await upload.file.discard();
      throw error;
    }
  }

  private async beginWith(
    { file, name, fields }: Upload<ReceivedFile>,
    query: ImportRequest['query'],
    { caller, key }: Pick<ImportRequest, 'caller' | 'key'>,
  ): Promise<BegunImport> {
    const wish = this.orders.read({ ...query, ...fields });
    const options = await this.orders.optionsOf(wish, caller);
    const prepared = await this.imports.prepare(file.path, options, name);
    const claim = key === null ? null : { caller, key, hash: requestHash(file.sha256, name, wish) };
    const id = await this.claims.record(prepared, claim);
    if (id !== prepared.id) return { id, isRepeated: true };
    this.queue.add({
      id,
      letGo: file.discard,
      carryOut: () =>
        this.imports.carryOut(prepared, {
          ...options,
          alongside: (tx) => this.orders.keepMapping(options, tx),
        }),
    });
    return { id, isRepeated: false };
  }
}
