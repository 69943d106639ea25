import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ImportAnswers, type ImportSummary } from '../ingest/import-answers.query.js';
import { ImportStops } from '../ingest/import-stops.service.js';
import { DomainError } from '../platform/errors.js';
import { Cursors } from '../platform/http/cursors.service.js';
import { cut, type PageQuery } from '../platform/http/page-query.js';
import type { Language } from '../platform/i18n/texts.js';
import { ImportEnded } from './import-ended.js';
import { type ComplaintView, complaintView, type ImportView, importView } from './import-view.js';

export class NoSuchImport extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'import.not-found';
  override readonly said = {
    nb: 'Det finnes ingen import med denne id-en.',
    nn: 'Det finst ingen import med denne id-en.',
    en: 'There is no import of this id.',
  };

  constructor() {
    super('There is no import of this id.');
  }
}

export class ImportUnderWay extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'import.under-way';
  override readonly headers = { 'Retry-After': '5' };
  override readonly said = {
    nb: 'Importen pågår ennå, så det er ikke avgjort hvilke rader som blir avvist. Spør igjen når den er ferdig.',
    nn: 'Importen pågår enno, så det er ikkje avgjort kva rader som blir avviste. Spør igjen når han er ferdig.',
    en: 'The import is still under way, so which rows are rejected is not settled. Ask again when it has ended.',
  };

  constructor() {
    super(
      'The import is still under way, so which rows are rejected is not settled. Ask again when it has ended.',
    );
  }
}

const ImportPlace = z.object({ at: z.string(), id: z.uuid() });
const ComplaintPlace = z.string().regex(/^\d+$/);

/** Imports and what was wrong with their rows, page by page; and one that is stopped. */
@Injectable()
export class ImportLists {
  constructor(
    private readonly answers: ImportAnswers,
    private readonly stops: ImportStops,
    private readonly cursors: Cursors,
  ) {}

  /** @throws NoSuchImport */
  async one(id: string): Promise<ImportSummary> {
    const found = z.uuid().safeParse(id).success ? await this.answers.summary(id) : null;
    if (!found) throw new NoSuchImport();
    return found;
  }

  /** The import stores nothing from here on. @throws NoSuchImport, ImportEnded */
  async stop(id: string, by: string): Promise<void> {
    await this.one(id);
    if (!(await this.stops.stop(id, by))) throw new ImportEnded();
  }

  /** Latest first. @throws WrongCursor */
  async imports({ limit, cursor }: PageQuery): Promise<{ imports: ImportView[]; next: string | null }> {
    const after = await this.cursors.open('imports', cursor, ImportPlace);
    const { shown, last } = cut(await this.answers.list(after, limit + 1), limit);
    return {
      imports: shown.map(({ summary }) => importView(summary)),
      next: last && (await this.cursors.seal('imports', last.place)),
    };
  }

  /** By line. @throws NoSuchImport, WrongCursor */
  async complaints(
    id: string,
    { limit, cursor }: PageQuery,
    language: Language,
  ): Promise<{ complaints: ComplaintView[]; next: string | null }> {
    const { format } = await this.one(id);
    const list = ['complaints', id];
    const after = (await this.cursors.open(list, cursor, ComplaintPlace)) ?? '0';
    const rows = await this.answers.complaints(id, { after, limit: limit + 1 });
    const { shown, last } = cut(rows, limit);
    return {
      complaints: shown.map((row) => complaintView(row, language, format)),
      next: last && (await this.cursors.seal(list, last.id)),
    };
  }
}
