import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/access.js';
import { DomainError } from '../../platform/errors.js';
import type { CaseCommand } from '../../violations/cases/case-command.js';
import { WrongAction } from '../../violations/cases/wrong-action.js';
import { CasesService } from '../../violations/cases/cases.service.js';
import type { LeftAlone, PickedCase } from './bulk-form.js';
import { BULK_PROBLEMS } from './bulk-form.texts.js';

/** The same action for several cases. */
@Injectable()
export class BulkAssessment {
  constructor(private readonly cases: CasesService) {}

  /**
   * Each case in a transaction of its own, so that one that somebody else has changed keeps
   * none of the others waiting. Asked again, what is done stays done.
   * @returns the cases that could not be changed; all others are as they were asked to be
   */
  async act(
    by: Principal,
    picks: readonly PickedCase[],
    command: CaseCommand,
  ): Promise<readonly LeftAlone[]> {
    const left: LeftAlone[] = [];
    for (const { id, version } of picks) {
      try {
        await this.cases.act(by, id, command, version);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        const field = error instanceof WrongAction ? error.field : null;
        left.push({ id, code: error.code, message: error.said ?? BULK_PROBLEMS.oneByOne, field });
      }
    }
    return left;
  }
}
