import { Module } from '@nestjs/common';
import { IngestModule } from '../ingest/ingest.module.js';
import { LawModule } from '../workforce/law.module.js';
import { BreachesByQuery } from './breaches-by.query.js';
import { Disclosure } from './disclosure.query.js';
import { IndicatorsService } from './indicators.service.js';
import { MonthFiguresQuery } from './month-figures.query.js';
import { PeopleFiguresQuery } from './people-figures.query.js';
import { TotalFiguresQuery } from './total-figures.query.js';
import { UnitFiguresQuery } from './unit-figures.query.js';

@Module({
  imports: [IngestModule, LawModule],
  providers: [
    BreachesByQuery,
    PeopleFiguresQuery,
    Disclosure,
    IndicatorsService,
    MonthFiguresQuery,
    TotalFiguresQuery,
    UnitFiguresQuery,
  ],
  exports: [Disclosure, PeopleFiguresQuery, IndicatorsService],
})
export class IndicatorsModule {}
