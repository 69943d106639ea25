import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { parseDay } from '../../time/civil.js';
import { type AgreementContent, saidIn } from '../../workforce/agreement-file.js';
import { AgreementsRepository, type StoredAgreement } from '../../workforce/agreements.repository.js';
import { EventsNews } from '../events-news.service.js';
import { ImportLog } from '../import-log.repository.js';
import {
  AgreementChangedMeanwhile,
  AgreementCodeTaken,
  AgreementRefused,
  AgreementWithdrawn,
  NoSuchAgreement,
} from './agreement-refused.js';
import { AgreementWriting } from './agreement-writing.service.js';

/** Whom a change concerns and which version it made. */
export interface AgreementChange {
  readonly id: string;
  readonly version: number;
  /** Employees who are evaluated again. */
  readonly marked: number;
}

/** Which version whoever asks has read, and who that is. */
export interface ChangeAsked {
  readonly version: number;
  readonly actor: string;
}

/** The register of agreements as HR, or a program of theirs, keeps it. Nothing is ever deleted. */
@Injectable()
export class AgreementRegister {
  constructor(
    private readonly db: DataSource,
    private readonly log: ImportLog,
    private readonly agreements: AgreementsRepository,
    private readonly writing: AgreementWriting,
    private readonly news: EventsNews,
  ) {}

  /** @throws AgreementRefused, AgreementCodeTaken, FileUnderWay */
  create(said: unknown, actor: string): Promise<AgreementChange> {
    return this.change(actor, async (tx) => {
      const agreement = await this.writing.judge(said, tx);
      const taken = await this.agreements.named(agreement.code, tx);
      if (taken) throw new AgreementCodeTaken(agreement.code, !taken.isWithdrawn);
      const marked = await this.writing.write(agreement, null, actor, tx);
      return { id: (await this.agreements.named(agreement.code, tx))?.id ?? '', marked };
    });
  }

  /**
   * Puts what is said in the place of what an agreement said; its code stays.
   * @throws NoSuchAgreement, AgreementWithdrawn, AgreementChangedMeanwhile, AgreementRefused, FileUnderWay
   */
  replace(id: string, said: object, asked: ChangeAsked): Promise<AgreementChange> {
    return this.change(asked.actor, async (tx) => {
      const { content } = await this.read(id, asked, tx);
      const agreement = await this.writing.judge({ ...said, code: content.code }, tx);
      return { id, marked: await this.writing.write(agreement, content, asked.actor, tx) };
    });
  }

  /**
   * Ends an agreement with a day, or says that it never held.
   * @param last the last day on which it holds; null where it was registered by mistake
   * @throws as `replace`
   */
  end(id: string, last: string | null, asked: ChangeAsked): Promise<AgreementChange> {
    return this.change(asked.actor, async (tx) => {
      const { content } = await this.read(id, asked, tx);
      if (last === null) {
        return { id, marked: await this.writing.withdraw(id, content, asked.actor, tx) };
      }
      assertEnds(content, last);
      const agreement = await this.writing.judge({ ...saidIn(content), to: last }, tx);
      return { id, marked: await this.writing.write(agreement, content, asked.actor, tx) };
    });
  }

  /** One after another, and never while a file brings a register: what is judged must be what is there. */
  private async change(
    actor: string,
    make: (tx: EntityManager) => Promise<{ readonly id: string; readonly marked: readonly string[] }>,
  ): Promise<AgreementChange> {
    const { marked, ...change } = await this.db.transaction(async (tx) => {
      await this.log.lockPatiently(tx);
      const { id, marked: ids } = await make(tx);
      const stored = await this.agreements.one(id, tx);
      const version = stored?.version ?? 1;
      await this.log.agreementChanged(id, actor, version, tx);
      return { id, marked: ids, version };
    });
    await this.news.publish(marked);
    return { ...change, marked: marked.length };
  }

  private async read(id: string, { version }: ChangeAsked, tx: EntityManager): Promise<StoredAgreement> {
    const stored = await this.agreements.one(id, tx);
    if (!stored) throw new NoSuchAgreement();
    if (stored.content.isWithdrawn) throw new AgreementWithdrawn(stored.content.code);
    if (stored.version !== version) throw new AgreementChangedMeanwhile(version, stored.version);
    return stored;
  }
}

/** An end before the beginning is one that never held, which is said in another way; a later end is a change. */
function assertEnds({ from, to }: AgreementContent, last: string): void {
  const isDay = parseDay(last) !== null;
  if (isDay && last >= from && (to === null || last <= to)) return;
  const expected = to === null ? `≥ ${from}` : `${from} – ${to}`;
  throw new AgreementRefused([{ path: 'to', value: last, problem: 'field', expected }]);
}
