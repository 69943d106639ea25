import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { readRegister } from '../workforce/register.query.js';
import type { Mapping } from './mapping/mapping.js';
import { newEmployeesOf, newUnitsOf, unusedUnitsOf } from './new-units.query.js';
import { type Preview, previewFile } from './preview.service.js';
import { awayOverlapsWith } from './staging/away-overlaps.repository.js';
import type { StoredOverlaps } from './staging/stored-overlap.js';
import { overlapsWith } from './staging/stored-overlaps.repository.js';
import type { DateOrder } from './stamp-style.js';
import { Uploads } from './uploads.service.js';

/** A file that was sent, and what its first rows would meet on record. */
export interface SeenUpload extends Preview {
  /** Those that would lie across time that is stored. */
  readonly overlaps: StoredOverlaps;
  /** Codes of units that would be made for new employees. */
  readonly newUnits: readonly string[];
  /** Codes of units that nobody knows, of rows about employees who belong elsewhere. */
  readonly unusedUnits: readonly string[];
  /** Numbers of employees that would be made, of those in the first rows. */
  readonly newEmployees: readonly string[];
}

/** How a file is to be read besides its columns. */
export interface ReadingWish {
  readonly dates: DateOrder | null;
  readonly sheet: number | null;
}

/** Looks at files that were sent, before anything of them counts. */
@Injectable()
export class UploadLooks {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly uploads: Uploads,
  ) {}

  /**
   * @param mapping null leaves it to the file itself
   * @param wish which part of `03/04/2025` is the day, and which sheet is read, by its place; null leaves it to mapping and file
   */
  async look(uploadId: string, mapping: Mapping | null, { dates, sheet }: ReadingWish): Promise<SeenUpload> {
    const clock = clockOf(this.settings.zone);
    const seen = await previewFile(this.uploads.pathOf(uploadId), {
      clock,
      source: null,
      today: clock.dayOf(this.clock.nowSeconds()),
      mapping,
      dates,
      sheet,
      register: () => readRegister(this.db),
    });
    const rows = [...seen.events, ...seen.absences];
    return {
      ...seen,
      overlaps: await this.overlapsOf(seen),
      newUnits: await newUnitsOf(rows, this.db.manager),
      unusedUnits: await unusedUnitsOf(rows, this.db.manager),
      newEmployees: await newEmployeesOf(rows, this.db.manager),
    };
  }

  /** A file is of working time or of absences. */
  private overlapsOf({ events, absences }: Preview): Promise<StoredOverlaps> {
    const { zone } = this.settings;
    return absences.length > 0
      ? awayOverlapsWith(absences, zone, this.db.manager)
      : overlapsWith(events, zone, this.db.manager);
  }
}
