import { Injectable } from '@nestjs/common';
import { seeingEverybody } from '../platform/database/row-sight.js';
import { ScheduleStates } from '../platform/schedules/schedule-states.service.js';
import type { ScheduleState } from '../platform/schedules/standing.js';
import { Settings } from '../platform/settings.js';
import { RETENTION_KINDS, type Period, type RetentionKind } from './retention-file.js';
import { RETENTION_SCHEDULE } from './retention-schedule.js';
import { RetentionTime } from './retention-time.service.js';
import { type Erased, RetentionService } from './retention.service.js';

/** What is kept for how long, and what erasing did and would do. Of nobody in particular: counts alone. */
export interface RetentionSeen {
  /** Where the periods stand. */
  readonly file: string;
  /** Each with the first local day that is kept now, `YYYY-MM-DD`. */
  readonly kinds: readonly { readonly kind: RetentionKind; readonly period: Period; readonly from: string }[];
  /** Null where no process knows the schedule. */
  readonly state: ScheduleState | null;
  /** What would be erased now; null where nobody asked. */
  readonly preview: readonly Erased[] | null;
}

@Injectable()
export class RetentionViews {
  constructor(
    private readonly time: RetentionTime,
    private readonly retention: RetentionService,
    private readonly schedules: ScheduleStates,
    private readonly settings: Settings,
  ) {}

  /** @param isAsked whether to count what would go, which takes a look at everything */
  async seen(isAsked: boolean): Promise<RetentionSeen> {
    const cuts = this.time.cuts();
    const all = await this.schedules.all();
    return {
      file: this.settings.retentionFile ?? 'config/retention.yaml',
      kinds: RETENTION_KINDS.map((kind) => ({
        kind,
        period: this.time.periods[kind],
        from: cuts[kind].day,
      })),
      state: all.find(({ schedule }) => schedule.name === RETENTION_SCHEDULE.name)?.state ?? null,
      // Counted past the wall: whoever sees to the installation may see nobody's rows, and sees none here.
      preview: isAsked ? await seeingEverybody(() => this.retention.preview()) : null,
    };
  }
}
