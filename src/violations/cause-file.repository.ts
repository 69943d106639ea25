import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Message } from '../platform/i18n/texts.js';
import { parseCauses } from './cause-file.js';

const FILE = fileURLToPath(new URL('../../config/causes.yaml', import.meta.url));

/**
 * The causes that are this installation's own; none where the file was taken away.
 * @throws BrokenRulebook with file, line and what would be right
 */
export const ownCauses = (): Readonly<Record<string, Message>> =>
  existsSync(FILE) ? parseCauses(readFileSync(FILE, 'utf8'), 'config/causes.yaml') : {};
