import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import type { AgreementContent, AgreementInFile } from '../../workforce/agreement-file.js';
import { AgreementsRepository } from '../../workforce/agreements.repository.js';
import type { Law } from '../../workforce/law.js';
import { LAW } from '../../workforce/law.module.js';
import { readOrganisation } from '../../workforce/organisation-file.js';
import type { DaySpan } from '../../workforce/person.js';
import { readRegister } from '../../workforce/register.query.js';
import { termsTouched } from '../../workforce/touched.js';
import { WorkforceRepository } from '../../workforce/workforce.repository.js';
import { markDirty } from '../dirty-marks.repository.js';
import { AgreementRefused } from './agreement-refused.js';

/** Writes one agreement, judged as a file with nothing else in it would be. */
@Injectable()
export class AgreementWriting {
  constructor(
    private readonly agreements: AgreementsRepository,
    private readonly workforce: WorkforceRepository,
    @Inject(LAW) private readonly law: Law,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * The agreement as it will be kept.
   * @throws AgreementRefused naming each field that is wrong, or the agreement it cannot stand beside
   */
  async judge(said: unknown, tx: EntityManager): Promise<AgreementInFile> {
    const register = await readRegister(tx);
    // Beside one agreement all others go on, whoever brought them.
    const known = { ...register, agreements: [...register.agreements, ...register.listed], listed: [] };
    const { file, complaints } = readOrganisation(
      { agreements: [said] },
      this.settings.zone,
      this.law.rulebook,
      known,
    );
    const [agreement] = file?.agreements ?? [];
    if (agreement === undefined) throw new AgreementRefused(complaints);
    return agreement;
  }

  /**
   * Stores it with a version, and marks whoever is on other terms for it on the days on which
   * they are.
   * @param before what it said until now; null for a new one
   * @returns ids of those who are marked
   */
  async write(
    agreement: AgreementInFile,
    before: AgreementContent | null,
    actor: string,
    tx: EntityManager,
  ): Promise<string[]> {
    const groups = [agreement.group, ...(before ? [before.group] : [])];
    return this.marked(groups, actor, tx, async () => {
      await this.agreements.write([agreement], 'register', tx);
    });
  }

  /** As `write`, of one that never held. */
  async withdraw(id: string, before: AgreementContent, actor: string, tx: EntityManager): Promise<string[]> {
    return this.marked([before.group], actor, tx, () => this.agreements.withdraw(id, this.clock.now(), tx));
  }

  private async marked(
    groups: readonly AgreementInFile['group'][],
    actor: string,
    tx: EntityManager,
    change: () => Promise<void>,
  ): Promise<string[]> {
    const ids = new Set<string>();
    for (const group of groups) for (const id of await this.agreements.inGroup(group, tx)) ids.add(id);
    const then = new Map((await this.workforce.employed([...ids], tx)).map((one) => [one.id, one]));
    await change();
    const at = this.clock.now();
    await this.agreements.remember(at, actor, tx);
    const touched = new Map<string, DaySpan>();
    for (const now of await this.workforce.employed([...ids], tx)) {
      const days = termsTouched(then.get(now.id), now);
      if (days) touched.set(now.id, days);
    }
    await markDirty(touched, at, tx);
    return [...touched.keys()];
  }
}
