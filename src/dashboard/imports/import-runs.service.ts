import { Injectable, Logger } from '@nestjs/common';
import type { Principal } from '../../access/access.js';
import type { ImportAnswer } from '../../ingest/import-answer.js';
import { ImportAnswers } from '../../ingest/import-answers.query.js';
import { isOfTime } from '../../ingest/formats.js';
import { type ImportOptions, ImportsService } from '../../ingest/imports.service.js';
import { Uploads } from '../../ingest/uploads.service.js';
import { codeOf, textOf } from '../../platform/errors.js';
import { Settings } from '../../platform/settings.js';
import { checkedWish, type FormProblem, type ImportWish, wantSame, wishFields } from './import-wish.js';
import type { Look } from './look.js';
import { datesAsked, fieldsOf } from './look-query.js';

/** What came of a form that wants an import: its id, or what is wrong with the form. */
export type Started = { readonly importId: string } | { readonly problems: readonly FormProblem[] };

export interface RunForm extends ImportWish {
  /** Id the form was made with: sent twice it is one import. */
  readonly id: string;
  readonly isTrial: boolean;
  /** Id of the trial that has shown what it withdraws; null where it is not said to confirm any. */
  readonly confirms: string | null;
}

/** PostgreSQL's word for a row that is there already. */
const UNIQUE_VIOLATION = '23505';

/** Imports of files that were sent. */
@Injectable()
export class ImportRuns {
  private readonly log = new Logger('Imports');

  constructor(
    private readonly imports: ImportsService,
    private readonly answers: ImportAnswers,
    private readonly uploads: Uploads,
    private readonly settings: Settings,
  ) {}

  /** Begins the import, or a trial where it would withdraw what nobody has seen; it goes on when this has answered. */
  async start(look: Look, form: RunForm, principal: Principal): Promise<Started> {
    const wish = checkedWish(form);
    if ('problems' in wish) return wish;
    const begun = await this.begunAlready(look, form.id);
    if (begun !== null) return { importId: begun };
    return this.begin(look, form, {
      ...wish,
      source: sourceFor(look, wish.source),
      mapping: look.mapping,
      dates: datesAsked(look.asked),
      sheet: look.asked.sheet === null ? null : (look.seen.layout?.sheet ?? null),
      zone: this.settings.zone,
      startedBy: principal.id,
      isDryRun: form.isTrial || (await this.isShownFirst(look, form)),
      confirms: form.isTrial ? null : form.confirms,
    });
  }

  /** Whether the form would replace a period, and does not come of a trial of the file that it would do to the letter. */
  private async isShownFirst({ upload, asked, seen }: Look, form: RunForm): Promise<boolean> {
    const { confirms, replace } = form;
    // A list of people, units or positions replaces none, whatever is typed.
    if (confirms === null) return replace !== '' && isOfTime(seen.format);
    if (confirms !== upload.importId || !wantSame(upload.wish ?? [], fieldsWanted(asked, form))) return true;
    const tried = await this.answers.summary(confirms);
    return tried?.state !== 'tried' || tried.replace === null;
  }

  /** The import this very form has begun, or another of the file that is under way. */
  private async begunAlready({ upload }: Look, id: string): Promise<string | null> {
    if (await this.answers.find(id)) return id;
    const before = upload.importId === null ? null : await this.answers.find(upload.importId);
    return before?.state === 'running' ? before.id : null;
  }

  private async begin({ upload, asked }: Look, form: RunForm, options: ImportOptions): Promise<Started> {
    const importId = form.id;
    try {
      const path = this.uploads.pathOf(upload.id);
      const { answer } = await this.imports.start(path, { ...options, id: importId }, upload.name);
      void this.ended(upload.id, answer);
      await this.uploads.noteImport(upload.id, importId, fieldsWanted(asked, form));
      return { importId };
    } catch (error) {
      // The same form at the same moment: the other one has begun it.
      if (codeOf(error) === UNIQUE_VIOLATION) return { importId };
      throw error;
    }
  }

  /** What is stored needs its file no more; what is not can be tried again otherwise. */
  private async ended(uploadId: string, answer: Promise<ImportAnswer>): Promise<void> {
    try {
      const { isImported } = await answer;
      if (isImported) await this.uploads.remove(uploadId);
    } catch (error) {
      this.log.error(`An import that was begun by a page failed: ${textOf(error)}`);
    }
  }
}

/** All that decides what comes of the file. */
const fieldsWanted = (asked: Look['asked'], form: RunForm) => [...fieldsOf(asked), ...wishFields(form)];

/** The name of a mapping names the source; one that was not kept has none, and its rows are those of a plain table. */
const sourceFor = ({ seen, readBy }: Look, wished: string | null): string =>
  wished ?? (readBy === 'hand' ? 'csv' : seen.source);
