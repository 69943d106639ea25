import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { OBJECTION_TERMS } from './objection-file.repository.js';
import type { ObjectionTerms } from './objection-file.js';

/** When an objection is made, and until when it is answered. */
@Injectable()
export class ObjectionTime {
  /** Days within which it is answered, after the one on which it was made. */
  readonly daysToAnswer: number;

  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
    @Inject(OBJECTION_TERMS) { daysToAnswer }: ObjectionTerms,
  ) {
    this.daysToAnswer = daysToAnswer;
  }

  now(): Date {
    return this.clock.now();
  }

  get nowSeconds(): number {
    return this.clock.nowSeconds();
  }

  /** Local day. */
  get today(): number {
    return clockOf(this.settings.zone).dayOf(this.nowSeconds);
  }
}
