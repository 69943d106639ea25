import { type Language, type Speak, speak } from '../platform/i18n/texts.js';
import type { OvertimeTerm, StandbyTerm, Term } from '../rules/explanation.js';
import { Ratio } from '../rules/ratio.js';
import { formatDay } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { TERM_TEXTS } from './explanation-words.js';
import { formatDuration, formatShortDate } from './format.js';
import { clockTime, moment } from './moment.js';

/** How many terms a sentence names one by one; the rest of them it sums up. */
const NAMED = 8;

/** Says the terms of one explanation. */
export class TermWords {
  private readonly say: Speak<typeof TERM_TEXTS>;

  constructor(
    private readonly language: Language,
    private readonly clock: LocalClock,
  ) {
    this.say = speak(TERM_TEXTS, language);
  }

  /** `1. des. 07:00–15:00: 7 t 30 min; …`: the first terms by themselves, the others together. */
  list(terms: readonly Term[]): string {
    const named = terms.length > NAMED + 1 ? terms.slice(0, NAMED) : terms;
    const others = terms.slice(named.length);
    const said = named.map((term) => this.one(term));
    if (others.length > 0) said.push(this.others(others));
    return said.join('; ');
  }

  seconds(amount: Ratio): string {
    return formatDuration(this.language, amount.toNumber());
  }

  private others(terms: readonly Term[]): string {
    const count = terms.length;
    if (terms.some(({ kind }) => kind === 'zone' || kind === 'zone-week')) {
      return this.say('moreZones', { count });
    }
    const amount = terms.reduce((sum, term) => sum.plus(term.amount), Ratio.ZERO);
    return this.say('more', { count, amount: this.seconds(amount) });
  }

  private one(term: Term): string {
    if (term.kind === 'overtime') return this.overtime(term);
    if (term.kind === 'standby') return this.standby(term);
    return this.say(WORDS[term.kind](term as never), {
      when: this.when(term),
      date: this.date(term.day),
      amount: this.seconds(term.amount),
      ...('net' in term && { net: this.seconds(term.net) }),
    });
  }

  private overtime({ day, amount, net, frame, ofWeek }: OvertimeTerm): string {
    const date = this.date(day);
    if (frame === null) {
      return this.say(ofWeek.isPositive() ? 'overtimeOfWeek' : 'flagged', {
        date,
        amount: this.seconds(amount),
        ofWeek: this.seconds(ofWeek),
      });
    }
    const beyond = amount.minus(ofWeek);
    const words = {
      date,
      net: this.seconds(net),
      frame: this.seconds(frame),
      beyond: this.seconds(beyond),
      ofWeek: this.seconds(ofWeek),
    };
    if (!ofWeek.isPositive()) return this.say('overtime', words);
    return this.say(beyond.isPositive() ? 'overtimeBoth' : 'overtimeOfWeek', words);
  }

  private standby({ start, end, occupied, factor, amount }: StandbyTerm): string {
    return this.say('standby', {
      when: this.when({ start, end }),
      factor: factor.toString(),
      base: formatDuration(this.language, end - start - occupied),
      amount: this.seconds(amount),
    });
  }

  private date(day: number): string {
    return formatShortDate(this.language, formatDay(day));
  }

  /** The day once where both ends are on it: `man. 1. des. 07:00–15:00`. */
  private when({ start, end }: Interval): string {
    const isOneDay = this.clock.dayOf(start) === this.clock.dayOf(end);
    const until = isOneDay ? clockTime(end, this.clock) : moment(end, this.clock, this.language);
    return `${moment(start, this.clock, this.language)}–${until}`;
  }
}

const ONE = Ratio.of(1);

type Plain = Exclude<Term, OvertimeTerm | StandbyTerm>;

/** Which text says a term of a kind. */
const WORDS: Readonly<{
  [K in Plain['kind']]: (term: Extract<Plain, { kind: K }>) => keyof typeof TERM_TEXTS;
}> = {
  rest: () => 'rest',
  net: () => 'work',
  plan: () => 'plan',
  work: ({ share }) => (share.compare(ONE) === 0 ? 'work' : 'spread'),
  zone: ({ amount }) => (amount.isPositive() ? 'zone' : 'zoneOff'),
  'zone-week': () => 'zone-week',
  break: ({ positioned }) => (positioned ? 'break' : 'looseBreak'),
};
