import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/access.js';
import { DomainError } from '../../platform/errors.js';
import { assertKnownCause } from '../../violations/cases/case-decision.js';
import { WrongAction } from '../../violations/cases/wrong-action.js';
import { CasesService } from '../../violations/cases/cases.service.js';
import type { LeftAlone, PickedCase, Together } from './bulk-form.js';
import { BULK_PROBLEMS } from './bulk-form.texts.js';

/** The same assessment, and where one is named the same cause, for several cases. */
@Injectable()
export class BulkAssessment {
  constructor(private readonly cases: CasesService) {}

  /**
   * Each case in a transaction of its own, so that one that somebody else has changed keeps
   * none of the others waiting. Asked again, what is done stays done.
   * @throws WrongAction where nobody knows the cause, with nothing stored
   * @returns the cases that could not be changed; all others are as they were asked to be
   */
  async act(by: Principal, picks: readonly PickedCase[], together: Together): Promise<readonly LeftAlone[]> {
    if (together.cause !== null) assertKnownCause(together.cause);
    const left: LeftAlone[] = [];
    for (const pick of picks) {
      try {
        await this.one(by, pick, together);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        const field = error instanceof WrongAction ? error.field : null;
        left.push({ id: pick.id, code: error.code, message: error.said ?? BULK_PROBLEMS.oneByOne, field });
      }
    }
    return left;
  }

  /** The cause follows the assessment: where that is refused, nothing is stored. */
  private async one(by: Principal, { id, version }: PickedCase, { command, cause }: Together): Promise<void> {
    const after = await this.cases.act(by, id, command, version);
    if (cause === null) return;
    // Of what was assessed so already, the version that was seen still has to be the one there is.
    const expected = after.isChanged ? after.version : version;
    await this.cases.act(by, id, { kind: 'decide-cause', cause }, expected);
  }
}
