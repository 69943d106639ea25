import { alwaysFullTime } from '../rules/overtime-days.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import type { Employment } from '../workforce/employment.js';
import { limitsFor, type Law } from '../workforce/law.js';
import { type DaySpan, type Person, youthGroupOn } from '../workforce/person.js';
import { averagedOn, type Readings, readingsOf } from '../workforce/reading.js';
import type { Circumstances } from './assessment.js';
import type { AssessedRests } from './compensation/owing.js';
import { mayBeOwedRest } from './compensation/shortened.js';
import { reachOf } from './reach.js';
import { WHOLE, type Window, windowOf, withHorizon } from './window.js';

/** What the law asks of one person, and how far its windows reach. */
interface PersonTerms {
  readonly person: Person;
  readonly limits: Circumstances['limits'];
  readonly readings: Readings;
  readonly reach: number;
}

/** What is known of the evaluation before, and what changed since. */
export interface Since {
  readonly change: DaySpan;
  /** Null when there was none. */
  readonly then: {
    readonly covered: DaySpan | null;
    readonly breaksRecorded: boolean;
    readonly paidBreaksRecorded: boolean;
  } | null;
}

/** The law for the employees of one batch: most of them are alike before it, so it is worked out once. */
export class Terms {
  private readonly known = new Map<string, PersonTerms>();
  private readonly horizon: Interval | null;

  /** @param covered days that files are taken to tell everything about; null before the first file */
  constructor(
    private readonly law: Law,
    private readonly covered: DaySpan | null,
    readonly clock: LocalClock,
  ) {
    this.horizon = covered && {
      start: clock.instantAt(covered.fromDay),
      end: clock.instantAt(covered.untilDay),
    };
  }

  get rulebook(): Law['rulebook'] {
    return this.law.rulebook;
  }

  of(person: Person): PersonTerms {
    const name = JSON.stringify(person);
    const known = this.known.get(name);
    if (known) return known;
    const limits = limitsFor(this.law.rulebook, person);
    const readings = readingsOf(this.law, person, this.covered, this.clock);
    const made = { person, limits, readings, reach: reachOf(readings, limits) };
    this.known.set(name, made);
    return made;
  }

  circumstances({ person, limits }: PersonTerms, employment: Employment): Circumstances {
    return {
      clock: this.clock,
      limits,
      isFullTime: employment.isAlwaysFullTime ? alwaysFullTime : (day) => employment.isFullTime(day),
      youthGroupOn: (day) => youthGroupOn(person, day),
      averagedOn: (day) => averagedOn(person, day),
      ...(this.horizon && { horizon: this.horizon }),
    };
  }

  /** The part of an employee's time that has to be looked at; all of it where little is known of before. */
  windowFor({ change, then }: Since, person: Person, assessed: AssessedRests): Window {
    if (then === null || this.covered === null) return WHOLE;
    const { breaksRecorded, paidBreaksRecorded } = then;
    const { reach, limits } = this.of({
      ...person,
      breaksRecorded,
      paidBreaksRecorded,
    });
    if (mayBeOwedRest(limits, assessed)) return WHOLE;
    return windowOf(withHorizon(change, then.covered, this.covered), reach, this.covered);
  }
}
