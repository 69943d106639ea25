import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { textOf } from '../platform/errors.js';
import { Uploads } from './uploads.service.js';

/** Deletes files nobody imported, every hour in every process: each has a disk of its own. */
@Injectable()
export class UploadSweep {
  private readonly log = new Logger('Uploads');

  constructor(private readonly uploads: Uploads) {}

  @Cron('0 17 * * * *', { waitForCompletion: true })
  async sweep(): Promise<void> {
    try {
      const count = await this.uploads.sweep();
      if (count > 0) this.log.log(`Deleted ${count} files that were sent and not imported.`);
    } catch (error) {
      this.log.error(`Files that were sent could not be cleaned up: ${textOf(error)}`);
    }
  }
}
