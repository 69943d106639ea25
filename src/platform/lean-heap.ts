import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** By how much of what lives the heap may grow before it is collected; left to itself it grows to four times as much. */
const LEAN_PERCENT = 40;
/** V8's word for its own judgement. */
const OWN_JUDGEMENT = 0;

let atWork = 0;

/**
 * Keeps memory level while rows stream through: nearly all that is allocated then is
 * garbage soon, and V8 would let a quarter of a gigabyte of it lie before it looks. Its
 * limit is set anew by each collection, hence one at the beginning.
 */
export async function withLeanHeap<T>(work: () => Promise<T>): Promise<T> {
  atWork += 1;
  if (atWork === 1) {
    setFlagsFromString(`--heap-growing-percent=${LEAN_PERCENT}`);
    collect();
  }
  try {
    return await work();
  } finally {
    atWork -= 1;
    if (atWork === 0) setFlagsFromString(`--heap-growing-percent=${OWN_JUDGEMENT}`);
  }
}

/** Collects what is garbage. Node gives its collector to programs started for it; a new context has it from then on. */
export function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  gc();
}
