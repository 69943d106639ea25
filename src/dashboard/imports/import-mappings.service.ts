import { Injectable } from '@nestjs/common';
import { MappingSchema } from '../../ingest/mapping/mapping.js';
import { Mappings } from '../../ingest/mapping/mappings.repository.js';
import { Clock } from '../../platform/clock.js';
import type { FormProblem } from './import-wish.js';
import { BY_HAND, type Look } from './look.js';

/** How a mapping is to be kept. */
export interface KeepWish {
  readonly name: string;
  readonly overwrites: boolean;
  readonly withSheet: boolean;
}

/** Mappings that are made by hand on a page, kept under a name. */
@Injectable()
export class ImportMappings {
  constructor(
    private readonly mappings: Mappings,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the mapping a file is read by.
   * @param wish its name, whether one of this name may be replaced, and whether it is of the sheet that is read alone
   * @param by id of whoever wants it
   * @returns what is wrong with the form; null where it is kept
   */
  async keep({ mapping, seen }: Look, wish: KeepWish, by: string): Promise<FormProblem | null> {
    const { name, overwrites, withSheet } = wish;
    const named = MappingSchema.safeParse({ ...mapping, name, ...(withSheet && sheetOf(seen)) });
    if (!named.success || name === BY_HAND) return 'noName';
    // A preset is not replaced by the way: every file of its system would be read otherwise from then on.
    if (!overwrites && (await this.mappings.names()).includes(name)) return 'nameTaken';
    await this.mappings.save(named.data, this.clock.now(), by);
    return null;
  }
}

const sheetOf = ({ layout }: Look['seen']): { readonly sheet?: string } =>
  layout?.sheet === undefined ? {} : { sheet: layout.sheet };
