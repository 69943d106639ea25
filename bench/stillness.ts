import { setTimeout } from 'node:timers/promises';
import { collect } from '#built/platform/heap-growth.js';

/** Long enough for the threads and processes of the one before to have come to rest. */
const PAUSE_MS = 100;

/**
 * Lets nobody pay for who was asked before: its garbage is collected, and what it still
 * does by the side has time to end.
 */
export async function stillness(): Promise<void> {
  collect();
  await setTimeout(PAUSE_MS);
}
