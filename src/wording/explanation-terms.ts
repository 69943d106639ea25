import { type Language, type Speak, speak } from '../platform/i18n/texts.js';
import type {
  BreakTerm,
  NetTerm,
  OvertimeTerm,
  StandbyTerm,
  Term,
  WorkTerm,
  ZoneTerm,
  ZoneWeekTerm,
} from '../rules/explanation.js';
import { Ratio } from '../rules/ratio.js';
import { DAY_SECONDS, formatDay } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { TERM_TEXTS } from './explanation-words.js';
import { formatDuration, formatShortDate } from './format.js';
import { clockTime, moment } from './moment.js';
import { KIND_NAMES } from './rule-words.js';

/** More terms than this have a line each: a sum over weeks read from one paragraph is checked by nobody. */
const IN_A_LINE = 8;

/** Says the terms of one explanation. */
export class TermWords {
  private readonly say: Speak<typeof TERM_TEXTS>;

  constructor(
    private readonly language: Language,
    private readonly clock: LocalClock,
  ) {
    this.say = speak(TERM_TEXTS, language);
  }

  /** ` man. 1. des. 07:00–15:00: 8 t; …`, every one: who adds them up has the sum again. */
  list(terms: readonly Term[]): string {
    const said = terms.map((term) => this.one(term));
    return terms.length > IN_A_LINE ? `\n  ${said.join(';\n  ')}` : ` ${said.join('; ')}`;
  }

  seconds(amount: Ratio): string {
    return formatDuration(this.language, amount.toNumber());
  }

  /** One term by itself. */
  one(term: Term): string {
    if (term.kind === 'overtime') return this.overtime(term);
    if (term.kind === 'standby') return this.standby(term);
    if (term.kind === 'work') return this.work(term);
    return term.kind === 'net' ? this.net(term) : this.plain(term);
  }

  /** One term without what it adds, where that stands in a column of its own; a computation keeps its result. */
  what(term: Term): string {
    if (term.kind === 'work') return this.whatWorked(term);
    if (term.kind === 'net') return `${this.date(term.day)} (${this.stretches(term.worked, term.day)})`;
    if (term.kind === 'plan') {
      return this.say(term.isOwn ? 'planOwnOf' : 'planOf', { when: this.when(term) });
    }
    return term.kind === 'rest' ? this.when(term) : this.one(term);
  }

  private whatWorked(term: WorkTerm): string {
    return `${this.sort(term)}${this.when(term)}${this.lessBreak(term)}${this.part(term)}`;
  }

  private plain(term: Exclude<Term, OvertimeTerm | StandbyTerm | WorkTerm | NetTerm>): string {
    if (term.kind === 'break') return this.pause(term);
    if (term.kind === 'zone' || term.kind === 'zone-week') return this.zone(term);
    const text = term.kind === 'plan' && term.isOwn ? 'planOwn' : term.kind;
    return this.say(text, { when: this.when(term), amount: this.seconds(term.amount) });
  }

  private zone({ kind, day, net, amount }: ZoneTerm | ZoneWeekTerm): string {
    const text = amount.isPositive() ? kind : 'zoneOff';
    return this.say(text, { date: this.date(day), net: this.seconds(net) });
  }

  private work(term: WorkTerm): string {
    const when = `${this.sort(term)}${this.when(term)}`;
    const amount = this.seconds(term.amount);
    return this.say('work', {
      when: `${when}${this.lessBreak(term)}`,
      amount: `${this.share(term)}${amount}`,
    });
  }

  private net({ day, worked, amount }: NetTerm): string {
    return this.say('net', {
      date: this.date(day),
      worked: this.stretches(worked, day),
      amount: this.seconds(amount),
    });
  }

  private pause(term: BreakTerm): string {
    return this.say(term.positioned ? 'break' : 'looseBreak', {
      when: this.when(term),
      amount: this.seconds(term.amount),
    });
  }

  private overtime(term: OvertimeTerm): string {
    const { day, worked, amount, net, frame, frameBy, ofWeek } = term;
    const words = {
      date: this.date(day),
      worked: this.stretches(worked, day),
      amount: this.seconds(amount),
      net: this.seconds(net),
      by: frameBy ?? '',
      frame: frame === null ? '' : this.seconds(frame),
      beyond: this.seconds(amount.minus(ofWeek)),
      ofWeek: this.seconds(ofWeek),
    };
    return this.say(overtimeText(term), words);
  }

  private standby({ start, end, occupied, factor, amount }: StandbyTerm): string {
    const length = end - start;
    return this.say(occupied > 0 ? 'standbyLess' : 'standby', {
      when: this.when({ start, end }),
      factor: factor.toString(),
      length: formatDuration(this.language, length),
      work: formatDuration(this.language, occupied),
      base: formatDuration(this.language, length - occupied),
      amount: this.seconds(amount),
    });
  }

  /** The stretches of one day: `07:00–15:00 minus 30 min pause, utrykning 22:00–23:00`. */
  private stretches(worked: readonly WorkTerm[], day: number): string {
    return worked.map((term) => this.stretch(term, day)).join(', ');
  }

  private stretch(term: WorkTerm, day: number): string {
    const { start, end } = term;
    const isOnDay = this.clock.dayOf(start) === day;
    const from = isOnDay ? clockTime(start, this.clock) : moment(start, this.clock, this.language);
    const isLong = end - start >= DAY_SECONDS;
    const until = isLong ? moment(end, this.clock, this.language) : clockTime(end, this.clock);
    return `${this.sort(term)}${from}–${until}${this.part(term)}${this.lessBreak(term)}`;
  }

  /** What is not simply a shift is named. */
  private sort({ sort }: WorkTerm): string {
    return sort === 'shift' ? '' : `${speak(KIND_NAMES, this.language)(sort)} `;
  }

  /** ` minus 30 min pause` of a whole event whose break has no clock times. */
  private lessBreak({ start, end, amount, share, isPart }: WorkTerm): string {
    if (isPart || share.compare(ONE) === 0) return '';
    return ` ${this.say('lessBreak', { amount: this.seconds(Ratio.of(end - start).minus(amount)) })}`;
  }

  /** `30 min × 20/21 = ` of a part of one. */
  private share(term: WorkTerm): string {
    if (!hasSpread(term)) return '';
    const length = formatDuration(this.language, term.end - term.start);
    return `${length} × ${term.share.toString()} = `;
  }

  /** ` × 20/21` of a part of an event. */
  private part(term: WorkTerm): string {
    return hasSpread(term) ? ` × ${term.share.toString()}` : '';
  }

  private date(day: number): string {
    return formatShortDate(this.language, formatDay(day));
  }

  /** The day once where both ends are on it: `man. 1. des. 07:00–15:00`. */
  when({ start, end }: Interval): string {
    const isOneDay = this.clock.dayOf(start) === this.clock.dayOf(end);
    const until = isOneDay ? clockTime(end, this.clock) : moment(end, this.clock, this.language);
    return `${moment(start, this.clock, this.language)}–${until}`;
  }
}

const ONE = Ratio.of(1);

/** Whether a stretch carries only its share of a break that is spread over a longer event. */
const hasSpread = ({ isPart, share }: WorkTerm): boolean => isPart && share.compare(ONE) !== 0;

/** Whether any stretch does: then the fraction needs a word. */
export const spreadsBreaks = (terms: readonly Term[]): boolean =>
  terms.some((term) =>
    'worked' in term ? term.worked.some(hasSpread) : term.kind === 'work' && hasSpread(term),
  );

function overtimeText({ frame, amount, ofWeek }: OvertimeTerm): keyof typeof TERM_TEXTS {
  if (frame === null) return 'flagged';
  if (!ofWeek.isPositive()) return 'overtime';
  return amount.compare(ofWeek) > 0 ? 'overtimeBoth' : 'overtimeOfWeek';
}
