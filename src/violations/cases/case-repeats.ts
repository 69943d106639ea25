import type { Measure, PersonStep } from '../case-step.js';
import type { CaseCommand, CommandOf } from './case-command.js';
import type { CaseNow, Looked } from './case-now.js';

/** Whether a case says already what a command would make it say. */
export const isSaid = (now: CaseNow, command: CaseCommand, looked: Looked): boolean =>
  (IS_SAID[command.kind] as (now: CaseNow, command: CaseCommand, looked: Looked) => boolean)(
    now,
    command,
    looked,
  );

const IS_SAID: {
  readonly [K in CaseCommand['kind']]: (now: CaseNow, command: CommandOf<K>, looked: Looked) => boolean;
} = {
  assess: (now, { outcome, reason, duplicateOf }) =>
    // Said of other figures it was something else.
    !now.isOutdated &&
    outcome === now.state &&
    reason === (now.assessedBecause ?? '') &&
    (outcome !== 'duplicate' || duplicateOf === now.duplicateOf),
  'take-back': (now, { reason }, { actor }) => isLast(now, actor, 'taken-back', reason),
  'decide-cause': ({ state, decidedCause }, { cause }) => state !== 'superseded' && cause === decidedCause,
  comment: (now, { text }, { actor }) => isLast(now, actor, 'commented', text),
  'add-measure': ({ measures }, { measure }) => measures.some(({ id }) => id === measure.id),
  'change-measure': ({ measures }, { id, change }) => {
    const before = measures.find((one) => one.id === id);
    return before?.droppedOn === null && isSame(before, { ...before, ...change });
  },
  'drop-measure': ({ measures }, { id, reason }) =>
    measures.some((one) => one.id === id && isDroppedFor(one, reason)),
  'link-deviation': ({ deviationNumber }, { number }) => number === deviationNumber,
};

const isLast = ({ lastStep }: CaseNow, actor: string, reason: PersonStep, text: string): boolean =>
  lastStep?.reason === reason && lastStep.actor === actor && lastStep.detail?.text === text;

const isDroppedFor = ({ doneOn, droppedBecause }: Measure, reason: string): boolean =>
  doneOn === null && droppedBecause === reason;

const isSame = (a: Measure, b: Measure): boolean =>
  a.what === b.what &&
  a.owner === b.owner &&
  a.dueDate === b.dueDate &&
  a.effect === b.effect &&
  a.doneOn === b.doneOn;
