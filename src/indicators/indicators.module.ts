import { Module } from '@nestjs/common';
import { LawModule } from '../workforce/law.module.js';
import { Disclosure } from './disclosure.query.js';
import { IndicatorsService } from './indicators.service.js';
import { MonthFiguresQuery } from './month-figures.query.js';
import { UnitFiguresQuery } from './unit-figures.query.js';

@Module({
  imports: [LawModule],
  providers: [Disclosure, IndicatorsService, MonthFiguresQuery, UnitFiguresQuery],
  exports: [IndicatorsService],
})
export class IndicatorsModule {}
