import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/access.js';
import { DomainError } from '../../platform/errors.js';
import { type RefusedId, RefusedAttempts } from '../../access/refusals/refused-attempts.service.js';
import { assertKnownCause } from '../../violations/cases/case-decision.js';
import { NoSuchViolation, OwnCase } from '../../violations/cases/case-refusals.js';
import { WrongAction } from '../../violations/cases/wrong-action.js';
import { CasesService } from '../../violations/cases/cases.service.js';
import { commandsFor, type LeftAlone, type PickedCase, type Together } from './bulk-form.js';
import { BULK_PROBLEMS } from './bulk-form.texts.js';

/** The same assessment, and where they are named the same cause and measure, for several cases. */
@Injectable()
export class BulkAssessment {
  constructor(
    private readonly cases: CasesService,
    private readonly refused: RefusedAttempts,
  ) {}

  /**
   * Each case in a transaction of its own, with all of it or nothing, so that one that somebody
   * else has changed keeps none of the others waiting. Asked again, what is done stays done.
   * @throws WrongAction where nobody knows the cause, with nothing stored
   * @returns the cases that could not be changed; all others are as they were asked to be
   */
  async act(by: Principal, picks: readonly PickedCase[], together: Together): Promise<readonly LeftAlone[]> {
    if (together.cause !== null) assertKnownCause(together.cause);
    const left: LeftAlone[] = [];
    const refused: RefusedId[] = [];
    for (const { id, version } of picks) {
      try {
        await this.cases.actAll(by, id, commandsFor(id, together), version);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        left.push(leftAlone(id, error));
        refused.push(...refusedIn(id, error));
      }
    }
    // Nobody waits for it: how long it takes tells nothing of what there is.
    void this.refused.noteEach(by, 'assess-violations', refused);
    return left;
  }
}

const leftAlone = (id: string, error: DomainError): LeftAlone => ({
  ...{ id, code: error.code, message: error.said ?? BULK_PROBLEMS.oneByOne },
  field: error instanceof WrongAction ? error.field : null,
});

/** As the log has it of a case that is asked for by itself. */
function refusedIn(id: string, error: DomainError): readonly RefusedId[] {
  if (error instanceof NoSuchViolation) return [{ id, how: 'not-found' }];
  return error instanceof OwnCase ? [{ id, how: 'by-rule' }] : [];
}
