import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './errors.js';

/**
 * The random secret kept in a file only its owner can read, made on first use. Written
 * aside and linked into place: two processes starting together agree on one secret, and
 * none ever reads half of it.
 * @returns 43 characters of base64url, 256 bits
 */
export async function secretFile(path: string): Promise<string> {
  const known = await readFile(path, 'utf8').catch(ifMissing);
  if (known !== null) return known.trim();
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
  return (await readFile(path, 'utf8')).trim();
}

function ifMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}
