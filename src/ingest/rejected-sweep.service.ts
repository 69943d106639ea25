import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/settings.js';

/** Long enough to correct a file, and to ask the system it came from. */
export const DAYS_KEPT = 90;
const DAY_MS = 86_400_000;

/** Cells of a row that was not taken in are in both. */
const TABLES = ['import_rejected_row', 'import_complaint'] as const;

/**
 * Lets go of rejected rows and of what was said of them: they are about people, in part
 * about their health, and nothing rests on them. How many there were stays with the import.
 */
@Injectable()
export class RejectedSweep {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @Cron('0 45 3 * * *', { waitForCompletion: true })
  async sweep(): Promise<void> {
    if (this.settings.role === 'web') return;
    const until = new Date(this.clock.now().getTime() - DAYS_KEPT * DAY_MS);
    for (const table of TABLES) {
      await this.db.query(
        `delete from ${table} r using import i where i.id = r.import_id and i.imported_at < $1`,
        [until],
      );
    }
  }
}
