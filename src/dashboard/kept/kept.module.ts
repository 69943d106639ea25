import { Module } from '@nestjs/common';
import { DataVersions } from '../../platform/database/data-versions.query.js';
import { KeptCounts } from './kept-counts.service.js';
import { KeptPages } from './kept-pages.service.js';

/** What is kept until the data change, and by what that is known. */
@Module({
  providers: [DataVersions, KeptCounts, KeptPages],
  exports: [DataVersions, KeptCounts, KeptPages],
})
export class KeptModule {}
