import type { INestApplicationContext } from '@nestjs/common';
import type { Mapping } from '../ingest/mapping/mapping.js';
import { readMappingFile } from '../ingest/mapping/mapping-file.service.js';
import { Mappings } from '../ingest/mapping/mappings.repository.js';
import { presets } from '../ingest/mapping/presets.repository.js';
import { IMPORT_TEXTS } from './import-words.js';
import { inEveryLanguage } from '../platform/i18n/texts.js';
import { refuse } from './terminal.js';

/**
 * The mapping of a file, or the preset of that name: what needs no database. Null where it
 * is neither, and may be one that was kept.
 * @throws BrokenRulebook for a file that is no mapping
 */
export function mappingAtHand(asked: string): Mapping | null {
  return readMappingFile(asked) ?? presets().find(({ name }) => name === asked) ?? null;
}

/** Null where none was asked for. @throws Refusal naming those there are */
export async function mappingFor(
  asked: string | undefined,
  app: INestApplicationContext,
): Promise<Mapping | null> {
  return asked === undefined ? null : (mappingAtHand(asked) ?? (await mappingKept(asked, app)));
}

/** @throws Refusal naming those there are */
export async function mappingKept(asked: string, app: INestApplicationContext): Promise<Mapping> {
  const mappings = app.get(Mappings);
  const kept = await mappings.find(asked);
  if (kept) return kept;
  const known = (await mappings.names()).join(', ');
  throw refuse(inEveryLanguage(IMPORT_TEXTS, 'noMapping', { value: asked, known }));
}

/** For a command without a database. @throws Refusal naming the presets */
export function mappingNamed(asked: string): Mapping {
  const mapping = mappingAtHand(asked);
  if (mapping) return mapping;
  const known = presets().map(({ name }) => name);
  throw refuse(inEveryLanguage(IMPORT_TEXTS, 'noMapping', { value: asked, known: known.join(', ') }));
}
