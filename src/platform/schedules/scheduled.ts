import { SetMetadata } from '@nestjs/common';
import type { Messages } from '../i18n/texts.js';
import type { DueRun, RunOutcome, ScheduleDefinition } from './schedule.js';

/** Where `Scheduled` leaves a definition. */
export const SCHEDULED = 'hviletid:scheduled';

/**
 * Has the method run at the times of the definition: each due time once, however many
 * processes there are, again where it failed or its process died, and afterwards where nobody
 * was there. It must therefore bear being run twice.
 */
export const Scheduled =
  <Outcomes extends Messages>(definition: ScheduleDefinition<Outcomes>) =>
  <Method extends (due: DueRun) => Promise<RunOutcome<keyof Outcomes>>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    SetMetadata(SCHEDULED, definition)(target, key, descriptor);
  };
