import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inEveryLanguage } from '../platform/i18n/texts.js';
import { IMPORT_TEXTS } from './import-words.js';
import { refuse } from './terminal.js';

/** Asked before the work that is to be written there. @throws Refusal for what cannot be a file there */
export async function assertWritable(path: string): Promise<void> {
  const there = await stat(path).catch(() => null);
  const isPlace =
    there === null ? await canWrite(dirname(path)) : !there.isDirectory() && (await canWrite(path));
  if (!isPlace) throw refuse(inEveryLanguage(IMPORT_TEXTS, 'noFolder', { path }));
}

const canWrite = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
