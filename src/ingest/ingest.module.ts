import { Module } from '@nestjs/common';
import { QueueModule } from '../platform/queue/queue.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { LawModule } from '../workforce/law.module.js';
import { AgreementRegister } from './agreements/agreement-register.service.js';
import { AgreementWriting } from './agreements/agreement-writing.service.js';
import { EVENTS_CHANGED } from './events-changed.job.js';
import { EventHistory } from './event-history.query.js';
import { EventsNews } from './events-news.service.js';
import { ImportAnswers } from './import-answers.query.js';
import { ImportHistory } from './import-history.query.js';
import { ImportLog } from './import-log.repository.js';
import { ImportQueue } from './import-queue.service.js';
import { ImportStops } from './import-stops.service.js';
import { ImportWithdrawals } from './import-withdrawals.query.js';
import { ImportStreams } from './import-streams.service.js';
import { ImportsService } from './imports.service.js';
import { IntakeService } from './intake.service.js';
import { KeptTimeRepository } from './kept-time.repository.js';
import { Mappings } from './mapping/mappings.repository.js';
import { PackedEventsRepository } from './packed-events.repository.js';
import { SingleEventTaking } from './single-event-taking.service.js';
import { SingleEvents } from './single-events.service.js';
import { RowChecks } from './staging/row-checks.repository.js';
import { StagingRepository } from './staging/staging.repository.js';
import { VersionsRepository } from './staging/versions.repository.js';
import { TimelineRepository } from './timeline.repository.js';
import { ToldAbsences } from './told-absences.repository.js';
import { UploadLooks } from './upload-looks.service.js';
import { UploadSweep } from './upload-sweep.service.js';
import { Uploads } from './uploads.service.js';

const NEWS = QueueModule.queue(EVENTS_CHANGED);

/** Is this row an event, is this file new, what changed. */
@Module({
  imports: [WorkforceModule, LawModule, NEWS],
  providers: [
    AgreementRegister,
    AgreementWriting,
    EventHistory,
    EventsNews,
    ImportAnswers,
    ImportHistory,
    ImportLog,
    ImportQueue,
    ImportStops,
    ImportStreams,
    ImportWithdrawals,
    ImportsService,
    IntakeService,
    KeptTimeRepository,
    Mappings,
    PackedEventsRepository,
    RowChecks,
    SingleEventTaking,
    SingleEvents,
    StagingRepository,
    TimelineRepository,
    ToldAbsences,
    Uploads,
    UploadLooks,
    UploadSweep,
    VersionsRepository,
  ],
  exports: [
    AgreementRegister,
    EventHistory,
    EventsNews,
    ImportAnswers,
    ImportHistory,
    ImportQueue,
    ImportStops,
    ImportStreams,
    ImportWithdrawals,
    ImportsService,
    KeptTimeRepository,
    Mappings,
    PackedEventsRepository,
    SingleEvents,
    TimelineRepository,
    ToldAbsences,
    UploadLooks,
    Uploads,
    NEWS,
  ],
})
export class IngestModule {}
