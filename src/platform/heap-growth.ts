import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** By how much of what lives the heap may grow before it is collected, in percent. */
const LEAN = 40;
const ROOMY = 200;
/** V8's word for its own judgement: from a tenth to three times what lives, by how fast it has been so far. */
const OWN_JUDGEMENT = 0;

/** How many pieces of work want it so just now. */
const atWork = { lean: 0, roomy: 0 };

/**
 * Keeps memory level while rows stream through: nearly all that is allocated then is
 * garbage soon, and V8 would let a quarter of a gigabyte of it lie before it looks. Its
 * limit is set anew by each collection, hence one at the beginning.
 */
export async function withLeanHeap<T>(work: () => Promise<T>): Promise<T> {
  return grown('lean', work, collect);
}

/**
 * Lets the heap grow to three times what lives in it while employees are evaluated. What is
 * known of a batch outlives the quick collections and is garbage a moment later, so that V8 walks
 * through all that lives every second, on threads of its own: a seventh of all work where
 * the cores are needed by other workers and the database. Where memory is to be kept level as well, it is.
 */
export async function withRoomyHeap<T>(work: () => Promise<T>): Promise<T> {
  return grown('roomy', work);
}

async function grown<T>(
  how: keyof typeof atWork,
  work: () => Promise<T>,
  atFirst: () => void = NOTHING_MORE,
): Promise<T> {
  atWork[how] += 1;
  setGrowth();
  try {
    if (atWork[how] === 1) atFirst();
    return await work();
  } finally {
    atWork[how] -= 1;
    setGrowth();
  }
}

const NOTHING_MORE = (): void => undefined;

/** V8 asks for it whenever a collection ends: it may be changed at any time, and what is set holds until the collection after it has been taken back. */
function setGrowth(): void {
  const wished = atWork.roomy > 0 ? ROOMY : OWN_JUDGEMENT;
  setFlagsFromString(`--heap-growing-percent=${atWork.lean > 0 ? LEAN : wished}`);
}

/** Collects what is garbage. Node gives its collector to programs started for it; a new context has it from then on. */
export function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  gc();
}
