import { Module } from '@nestjs/common';
import { MonthFiguresRepository } from '../month-figures.repository.js';
import { CasesRepository } from './cases.repository.js';
import { CasesService } from './cases.service.js';

/** What persons do to cases. */
@Module({
  providers: [CasesRepository, CasesService, MonthFiguresRepository],
  exports: [CasesService],
})
export class CasesModule {}
