import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AccessLogService } from '../../access/access-log.service.js';
import type { Principal } from '../../access/access.js';
import {
  type Evaluated,
  ImportAnswers,
  type ImportStatus,
  type ListedComplaint,
} from '../../ingest/import-answers.query.js';
import { ImportWithdrawals } from '../../ingest/import-withdrawals.query.js';
import { hasWithdrawnRows, type WithdrawnRow } from '../../ingest/withdrawn-row.js';
import { Uploads } from '../../ingest/uploads.service.js';
import { broughtBy, NoSuchImport } from './outcome.js';
import { type WaitingFile, waitingFile } from './waiting-file.js';
import type { Withdrawals } from './withdrawn.view.js';
import { ViolationGroups } from '../incidents/violation-groups.service.js';

const PAGE_SIZE = 50;
/** What is to be confirmed must not stand screens below. */
const SHOWN_WITHDRAWN = 20;
/** Complaints of a file that are read at a time. */
const FILE_PAGE = 500;
/** An import that has just begun has not shown yet that it is alive. */
const BEGIN_MS = 500;

const NOBODY_MARKED: Evaluated = { marked: 0, added: 0, waiting: 0, stuck: 0 };

/** What the page of an import shows. */
export interface ImportView {
  readonly status: ImportStatus;
  /** How far the evaluation is that follows. */
  readonly evaluated: Evaluated;
  readonly complaints: readonly ListedComplaint[];
  /** Where the next page of complaints begins; null at the end. */
  readonly next: string | null;
  /** The first of the rows that it withdrew, or would. */
  readonly withdrawals: Withdrawals;
  /** The file, while it is here and the person's own. */
  readonly upload: WaitingFile | null;
  /** How many findings it brought so far; null where that is not on record. */
  readonly found: number | null;
}

/** Imports as a person sees them, while they run and ever after. */
@Injectable()
export class ImportViews {
  constructor(
    private readonly answers: ImportAnswers,
    private readonly uploads: Uploads,
    private readonly log: AccessLogService,
    private readonly groups: ViolationGroups,
    private readonly withdrawn: ImportWithdrawals,
  ) {}

  /** Written down, for what is wrong with rows shows what stands in them. @throws NoSuchImport */
  async view(id: string, principal: Principal, after: string | null): Promise<ImportView> {
    const status = await this.status(id);
    const rows = await this.answers.complaints(id, {
      limit: PAGE_SIZE + 1,
      ...(after === null ? {} : { after }),
    });
    const complaints = rows.slice(0, PAGE_SIZE);
    const withdrawals = await this.withdrawalsOf(status);
    if (complaints.length + withdrawals.rows.length > 0) {
      const named = await this.answers.namedIn(
        id,
        complaints.map(({ line }) => line),
      );
      const theirs = withdrawals.rows.map(({ employeeId }) => employeeId);
      await this.log.recordRows(principal, 'view-import', id, [...new Set([...named, ...theirs])]);
    }
    const evaluated = (await this.answers.evaluated([id])).get(id) ?? NOBODY_MARKED;
    return {
      status,
      evaluated,
      complaints,
      next: rows.length > PAGE_SIZE ? (complaints.at(-1)?.id ?? null) : null,
      withdrawals,
      upload: await this.fileOf(status, principal),
      found: await this.foundBy(status, principal),
    };
  }

  private async withdrawalsOf(status: ImportStatus): Promise<Withdrawals> {
    if (!hasWithdrawnRows(status)) return { rows: [], files: [] };
    const [rows, files] = await Promise.all([
      this.withdrawn.list(status, null, SHOWN_WITHDRAWN),
      this.withdrawn.files(status),
    ]);
    return { rows, files };
  }

  private async foundBy(
    { id, state, findingsKept }: ImportStatus,
    principal: Principal,
  ): Promise<number | null> {
    if (state !== 'stored' || !findingsKept) return null;
    return (await this.groups.counts(principal, broughtBy(id))).breaches;
  }

  /** The file of an import that stored nothing; that of one that did is about to be deleted. */
  private async fileOf({ id, state }: ImportStatus, principal: Principal): Promise<WaitingFile | null> {
    if (state === 'stored') return null;
    const uploads = await this.uploads.list(principal.id);
    const upload = uploads.find(({ importId }) => importId === id);
    return upload ? waitingFile(upload) : null;
  }

  /** For somebody who takes the rejected rows away. @throws NoSuchImport also where there are none */
  async rejected(id: string, principal: Principal): Promise<ImportStatus> {
    const status = await this.status(id);
    if (status.state === 'running' || status.rejected === 0) throw new NoSuchImport();
    await this.log.recordRows(principal, 'download-rejected-rows', id, await this.answers.namedIn(id, null));
    return status;
  }

  /** All that is wrong with its rows, to be taken away. @throws NoSuchImport also where nothing is */
  async complained(
    id: string,
    principal: Principal,
  ): Promise<{ readonly status: ImportStatus; readonly complaints: AsyncIterable<ListedComplaint> }> {
    const status = await this.status(id);
    if (status.state === 'running' || status.complaints.length === 0) throw new NoSuchImport();
    await this.log.recordRows(principal, 'download-rejected-rows', id, await this.answers.namedIn(id, null));
    return { status, complaints: this.everyComplaint(id) };
  }

  /** All rows that it withdrew, or would, to be taken away. @throws NoSuchImport also where there are none */
  async withdrew(
    id: string,
    principal: Principal,
  ): Promise<{ readonly status: ImportStatus; readonly rows: AsyncIterable<WithdrawnRow> }> {
    const status = await this.status(id);
    if (!hasWithdrawnRows(status)) throw new NoSuchImport();
    const named = await this.withdrawn.named(status);
    await this.log.recordRows(principal, 'download-rejected-rows', id, named);
    return { status, rows: this.withdrawn.every(status) };
  }

  private async *everyComplaint(id: string): AsyncGenerator<ListedComplaint> {
    let after: string | undefined = '0';
    do {
      const rows: ListedComplaint[] = await this.answers.complaints(id, { after, limit: FILE_PAGE });
      yield* rows;
      after = rows.length < FILE_PAGE ? undefined : rows.at(-1)?.id;
    } while (after !== undefined);
  }

  /** @throws NoSuchImport */
  async assertThere(id: string): Promise<void> {
    await this.status(id);
  }

  private async status(id: string): Promise<ImportStatus> {
    const known = z.uuid().safeParse(id).success ? await this.answers.find(id) : null;
    if (!known) throw new NoSuchImport();
    if (known.state !== 'interrupted' || known.finishedAt !== null) return known;
    await sleep(BEGIN_MS);
    return (await this.answers.find(id)) ?? known;
  }
}
