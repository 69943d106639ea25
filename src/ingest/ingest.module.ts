import { Module } from '@nestjs/common';
import { QueueModule } from '../platform/queue/queue.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AbsencesRepository } from './absences.repository.js';
import { EVENTS_CHANGED } from './events-changed.job.js';
import { EventsNews } from './events-news.service.js';
import { EventsRepository } from './events.repository.js';
import { ImportLog } from './import-log.repository.js';
import { ImportsService } from './imports.service.js';
import { IntakeService } from './intake.service.js';
import { PackedEventsRepository } from './packed-events.repository.js';
import { TimelineRepository } from './timeline.repository.js';

const NEWS = QueueModule.queue(EVENTS_CHANGED);

/** Is this row an event, is this file new, what changed. */
@Module({
  imports: [WorkforceModule, NEWS],
  providers: [
    AbsencesRepository,
    EventsNews,
    EventsRepository,
    ImportLog,
    ImportsService,
    IntakeService,
    PackedEventsRepository,
    TimelineRepository,
  ],
  exports: [ImportsService, PackedEventsRepository, TimelineRepository, NEWS],
})
export class IngestModule {}
