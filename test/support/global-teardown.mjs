import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  const { database, dataDir } = globalThis.hviletidTest;
  await database.release();
  await rm(dataDir, { recursive: true, force: true });
}
