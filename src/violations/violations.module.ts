import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { IngestModule } from '../ingest/ingest.module.js';
import { Settings } from '../platform/settings.js';
import { QueueModule } from '../platform/queue/queue.module.js';
import { LawModule } from '../workforce/law.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { useOwnCauses } from '../wording/cause-words.js';
import { ownCauses } from './cause-file.repository.js';
import { CaseAccounts } from './case-account.service.js';
import { CaseStore } from './case-store.repository.js';
import { ImportFindings } from './import-findings.repository.js';
import { CaseRecords } from './cases/case-records.service.js';
import { CasesRepository } from './cases/cases.repository.js';
import { CasesService } from './cases/cases.service.js';
import { OBJECTION_TERMS, readObjectionTerms } from './objections/objection-file.repository.js';
import { ObjectionTime } from './objections/objection-time.service.js';
import { ObjectionsRepository } from './objections/objections.repository.js';
import { ObjectionsService } from './objections/objections.service.js';
import { OwedAnew } from './compensation/owed-anew.service.js';
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
import { WorkedHours } from './hours/worked-hours.service.js';
import { LawChanges } from './law-changes.repository.js';
import { MonthFiguresRepository } from './month-figures.repository.js';
import { Observers } from './observers.service.js';
import { SuggestionFactsRepository } from './suggestion-facts.repository.js';
import { TotalsRepository } from './totals.repository.js';
import { ViolationObserver } from './violation-observer.service.js';
import { VIOLATIONS_CHANGED } from './violations-changed.job.js';
import { ViolationsRepository } from './violations.repository.js';
import { LimitUses } from './room/limit-uses.service.js';
import { WhatIfService } from './what-if.service.js';

/** The installation's own causes are part of what can be said as soon as this is provided. */
const OWN_CAUSES = Symbol('own causes');

const PROVIDERS = [
  CaseAccounts,
  CaseRecords,
  CaseStore,
  ImportFindings,
  CasesRepository,
  CasesService,
  EvaluationService,
  EvaluationClaims,
  EvaluationInputRepository,
  EvaluationMarks,
  EvaluationRun,
  EvaluationStore,
  EvaluationSweep,
  EvaluateEmployeesProcessor,
  FiguresAudit,
  TotalsRepository,
  LawChanges,
  LimitUses,
  MonthFiguresRepository,
  SuggestionFactsRepository,
  OwedAnew,
  RestClaims,
  ObjectionsRepository,
  ObjectionsService,
  ObjectionTime,
  ViolationsRepository,
  WhatIfService,
  WorkedHours,
];

/** Findings become cases. Who is told of them is given from outside: this room knows nothing downstream. */
@Module({})
export class ViolationsModule {
  /** @param modules those that export the observers */
  static observedBy(modules: readonly Type[], observers: readonly Type<ViolationObserver>[]): DynamicModule {
    return {
      module: ViolationsModule,
      // One per process, given its observers where the rooms are put together; pages ask it for the cases.
      global: true,
      imports: [WorkforceModule, LawModule, IngestModule, QueueModule.queue(VIOLATIONS_CHANGED), ...modules],
      providers: [
        ...PROVIDERS,
        {
          provide: OBJECTION_TERMS,
          inject: [Settings],
          useFactory: ({ objectionsFile }: Settings) => readObjectionTerms(objectionsFile),
        },
        // Before the first case is named, counted or shown.
        {
          provide: OWN_CAUSES,
          useFactory: () => {
            useOwnCauses(ownCauses());
          },
        },
        {
          provide: ViolationObserver,
          useFactory: (...all: ViolationObserver[]) => new Observers(all),
          inject: [...observers],
        },
      ],
      exports: [
        CaseAccounts,
        CasesService,
        ObjectionsService,
        ObjectionTime,
        EvaluationService,
        EvaluationMarks,
        EvaluationRun,
        FiguresAudit,
        LimitUses,
        WhatIfService,
        WorkedHours,
      ],
    };
  }
}
