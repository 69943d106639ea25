import { Module } from '@nestjs/common';
import { IndicatorsService } from './indicators.service.js';
import { MonthFiguresQuery } from './month-figures.query.js';
import { UnitFiguresQuery } from './unit-figures.query.js';

@Module({
  providers: [IndicatorsService, MonthFiguresQuery, UnitFiguresQuery],
  exports: [IndicatorsService],
})
export class IndicatorsModule {}
