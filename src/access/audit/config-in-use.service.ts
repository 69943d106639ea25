import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { parse } from 'yaml';
import { Settings } from '../../platform/settings.js';
import { ConfigChanges, type Said } from './config-changes.service.js';
import { CONFIG_FILES } from './config-files.js';

const CONFIG = fileURLToPath(new URL('../../../config/', import.meta.url));

/**
 * Tells the audit log which files of configuration say something else than when a server started
 * last. Servers alone, as of settings: a command may be typed where other files are named.
 */
@Injectable()
export class ConfigFilesInUse implements OnApplicationBootstrap {
  constructor(
    private readonly changes: ConfigChanges,
    private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.changes.adopt(this.said());
  }

  private said(): Said[] {
    return Object.entries(CONFIG_FILES).flatMap(([file, how]): Said[] => {
      if (!('action' in how)) return [];
      const own = how.own === undefined ? null : this.settings[how.own];
      const name = basename(file, '.yaml');
      return [{ name, action: how.action, says: saidBy(own ?? join(CONFIG, file)) }];
    });
  }
}

/** What a file says, comments and order left out, or all files of a folder by their names; null where it was taken away. */
function saidBy(path: string): unknown {
  if (!path.endsWith('/')) return contentOf(path);
  return Object.fromEntries(readdirSync(path).map((file) => [file, contentOf(join(path, file))]));
}

/** Whoever needs the file says what is wrong with it; here it only says something else then. */
function contentOf(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  try {
    return parse(text) as unknown;
  } catch {
    return text;
  }
}
