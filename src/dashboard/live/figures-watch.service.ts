import { Injectable } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { Scope } from '../../access/access.js';
import type { LiveEvent } from '../../access/live/live-streams.service.js';
import { type DataVersion, DataVersions } from '../../platform/database/data-versions.query.js';
import type { Language } from '../../platform/i18n/texts.js';
import { SharedReader } from '../../platform/live/shared-reader.js';
import { EvaluationQueue, type Queue } from './evaluation-queue.query.js';
import { countOf, type LiveFigures, sayEvaluating } from './live-figures.js';

interface Seen {
  readonly version: DataVersion;
  readonly queue: Queue;
}

/** How often it is looked whether figures have changed while somebody has them open. */
const LOOK_MS = 2000;
const EVERYTHING = 'everything';

/** Tells whoever has figures open how many employees are being evaluated, and when there are new ones. */
@Injectable()
export class FiguresWatch {
  private readonly reader: SharedReader<Seen>;

  constructor(
    versions: DataVersions,
    private readonly queue: EvaluationQueue,
  ) {
    this.reader = new SharedReader(async () => {
      // The version afterwards: it is never older than the queue that was seen to be empty.
      const seen = { queue: await queue.byUnit(), version: await versions.now() };
      return new Map([[EVERYTHING, seen]]);
    }, LOOK_MS);
  }

  /** As a page shows it that is made from this version. */
  async now(version: DataVersion, scope: Scope): Promise<LiveFigures> {
    return { version: version.figures, count: countOf(await this.queue.byUnit(), scope) };
  }

  /** Without an end. */
  events(scope: Scope, language: Language): Observable<LiveEvent> {
    return this.reader.watch(EVERYTHING).pipe(
      map(({ version: { figures: version }, queue }) => {
        const count = countOf(queue, scope);
        const data = { version, count, text: sayEvaluating(count, language) };
        return { type: 'figures', id: `${count}-${version}`, data };
      }),
    );
  }
}
