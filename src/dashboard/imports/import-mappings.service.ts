import { Injectable } from '@nestjs/common';
import { MappingSchema } from '../../ingest/mapping/mapping.js';
import { Mappings } from '../../ingest/mapping/mappings.repository.js';
import { Clock } from '../../platform/clock.js';
import type { FormProblem } from './import-wish.js';
import { BY_HAND } from './import-looks.service.js';
import type { Look } from './look.js';

/** Mappings that are made by hand on a page, kept under a name. */
@Injectable()
export class ImportMappings {
  constructor(
    private readonly mappings: Mappings,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the mapping a file is read by.
   * @param overwrites whether one of this name may be replaced
   * @param by id of whoever wants it
   * @returns what is wrong with the form; null where it is kept
   */
  async keep({ mapping }: Look, name: string, overwrites: boolean, by: string): Promise<FormProblem | null> {
    const named = MappingSchema.safeParse({ ...mapping, name });
    if (!named.success || name === BY_HAND) return 'noName';
    // A preset is not replaced by the way: every file of its system would be read otherwise from then on.
    if (!overwrites && (await this.mappings.names()).includes(name)) return 'nameTaken';
    await this.mappings.save(named.data, this.clock.now(), by);
    return null;
  }
}
