import { Injectable } from '@nestjs/common';
import { from, map, mergeMap, type Observable, takeWhile } from 'rxjs';
import type { Principal } from '../../access/access.js';
import type { LiveEvent } from '../../access/live/live-streams.service.js';
import { type Evaluated, ImportAnswers, type ImportSummary } from '../../ingest/import-answers.query.js';
import { ImportStops } from '../../ingest/import-stops.service.js';
import { seeingEverybody } from '../../platform/database/row-sight.js';
import type { Language } from '../../platform/i18n/texts.js';
import { SharedReader } from '../../platform/live/shared-reader.js';
import { isSettled, toldEvaluation } from './evaluation-progress.js';
import { toldProgress } from './progress.view.js';

/** An import and the evaluation that follows it. */
export interface Followed {
  readonly summary: ImportSummary;
  readonly evaluated: Evaluated;
}

/** How often it is looked how far the imports are that somebody watches. */
const LOOK_MS = 400;

/** Tells how far imports are, and the evaluation after them, by what the database says of both; and stops them. */
@Injectable()
export class ImportWatch {
  private readonly reader: SharedReader<Followed>;

  constructor(
    answers: ImportAnswers,
    private readonly stops: ImportStops,
  ) {
    this.reader = new SharedReader((ids) => seeingEverybody(() => read(answers, ids)), LOOK_MS);
  }

  /** @returns whether it is stopped; false where it had ended by itself */
  stop(id: string, { id: by }: Principal): Promise<boolean> {
    return this.stops.stop(id, by);
  }

  /** Until the import has ended and whom it concerns is evaluated. */
  events(id: string, language: Language): Observable<LiveEvent> {
    return this.reader.watch(id).pipe(
      takeWhile((followed) => !isAllOver(followed), true),
      map((followed) => told(followed, language)),
      mergeMap((events) => from(events)),
    );
  }
}

async function read(answers: ImportAnswers, ids: readonly string[]): Promise<ReadonlyMap<string, Followed>> {
  const summaries = await answers.summaries(ids);
  // Afterwards: of one that has ended by then, whom it marked is on record.
  const evaluated = await answers.evaluated([...summaries.keys()]);
  return new Map(
    [...summaries].flatMap(([id, summary]) => {
      const followed = evaluated.get(id);
      return followed ? [[id, { summary, evaluated: followed }] as const] : [];
    }),
  );
}

const isAllOver = ({ summary, evaluated }: Followed): boolean =>
  summary.state !== 'running' && (summary.state !== 'stored' || isSettled(evaluated));

function told({ summary, evaluated }: Followed, language: Language): LiveEvent[] {
  const progress = toldProgress(summary, language);
  const { percent, phase, isOver } = progress;
  const first = {
    type: 'import',
    id: `import-${isOver ? summary.state : `${percent}-${phase}-${summary.rowsRead}`}`,
    data: progress,
  };
  if (summary.state !== 'stored') return [first];
  const evaluation = toldEvaluation(evaluated, language);
  const { done, total } = evaluation;
  return [{ type: 'evaluation', id: `evaluation-${done}-${total}-${evaluated.stuck}`, data: evaluation }];
}
