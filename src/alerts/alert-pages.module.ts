import { Module } from '@nestjs/common';
import { AlertsModule } from './alerts.module.js';
import { OwnChoicesController } from './choices/own-choices.controller.js';
import { OwnChoices } from './choices/own-choices.service.js';
import { AlertLogController } from './log/alert-log.controller.js';
import { AlertLog } from './log/alert-log.service.js';

/** Who was told what, and what one wants to be told of, as pages. */
@Module({
  imports: [AlertsModule],
  controllers: [AlertLogController, OwnChoicesController],
  providers: [AlertLog, OwnChoices],
})
export class AlertPagesModule {}
