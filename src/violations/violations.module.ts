import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { IngestModule } from '../ingest/ingest.module.js';
import { QueueModule } from '../platform/queue/queue.module.js';
import { LawModule } from '../workforce/law.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { RestClaims } from './compensation/rest-claims.repository.js';
import { EvaluateEmployeesProcessor } from './evaluate-employees.processor.js';
import { EvaluationClaims } from './evaluation-claims.repository.js';
import { EvaluationInputRepository } from './evaluation-input.repository.js';
import { EvaluationMarks } from './evaluation-marks.repository.js';
import { EvaluationRun } from './evaluation-run.service.js';
import { EvaluationStore } from './evaluation-store.repository.js';
import { EvaluationSweep } from './evaluation-sweep.service.js';
import { EvaluationService } from './evaluation.service.js';
import { FiguresAudit } from './figures-audit.service.js';
import { LawChanges } from './law-changes.repository.js';
import { MonthFiguresRepository } from './month-figures.repository.js';
import { ViolationObserver } from './violation-observer.service.js';
import { VIOLATIONS_CHANGED } from './violations-changed.job.js';
import { ViolationsRepository } from './violations.repository.js';
import { WhatIfService } from './what-if.service.js';

/** Findings become cases. Who is told of them is given from outside: this room knows nothing downstream. */
@Module({})
export class ViolationsModule {
  /** @param module the module that exports `observer` */
  static observedBy(module: Type, observer: Type<ViolationObserver>): DynamicModule {
    return {
      module: ViolationsModule,
      imports: [WorkforceModule, LawModule, IngestModule, QueueModule.queue(VIOLATIONS_CHANGED), module],
      providers: [
        EvaluationService,
        EvaluationClaims,
        EvaluationInputRepository,
        EvaluationMarks,
        EvaluationRun,
        EvaluationStore,
        EvaluationSweep,
        EvaluateEmployeesProcessor,
        FiguresAudit,
        LawChanges,
        MonthFiguresRepository,
        RestClaims,
        ViolationsRepository,
        WhatIfService,
        { provide: ViolationObserver, useExisting: observer },
      ],
      exports: [EvaluationService, EvaluationMarks, EvaluationRun, FiguresAudit, WhatIfService],
    };
  }
}
