import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type RequestFault } from '../platform/errors.js';
import { expectedWords, inEach, missingWords, UNKNOWN_FIELD } from '../platform/http/fault-words.js';
import { pointerOf } from '../platform/http/wrong-request.js';
import type { Message } from '../platform/i18n/texts.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import type { WorkEvent } from '../rules/event.js';
import { codesInWords, isCode } from '../wording/code-words.js';
import type { Law } from '../workforce/law.js';
import { LAW } from '../workforce/law.module.js';
import { lawAskedFor } from './asked-law.repository.js';
import { daysAsked, frameOf, type Trial, type TrialAnswer, trialOf, tryOut } from './trial.js';
import { complaintsOfForm, wrongAgreements, wrongHorizon } from './trial-complaints.js';
import { readTrialEvents, type TrialComplaint, TrialRequest } from './trial-request.js';

/** Complaints named in one answer; whoever corrects them is told of the rest. */
const MOST_NAMED = 20;

/** Days of people in one request: five thousand of them over two years, some seconds of work. */
const MOST_DAYS = 4_000_000;

/** More time than one request may ask about. */
class TrialTooLong extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'evaluations.too-long';
  override readonly said: Message;

  constructor(days: number) {
    super(
      `The employees and days asked about are ${days} days of people; at most ${MOST_DAYS} in one request. ` +
        'Ask about fewer employees or a shorter horizon.',
    );
    this.said = {
      nb: `Det er spurt om ${days} persondager, og høyst ${MOST_DAYS} besvares i én forespørsel. Spør om færre ansatte eller et kortere tidsrom.`,
      nn: `Det er spurt om ${days} persondagar, og høgst ${MOST_DAYS} blir svara på i éin førespurnad. Spør om færre tilsette eller eit kortare tidsrom.`,
      en: this.message,
    };
  }
}

const SEE_ERRORS: Message = {
  nb: 'Forespørselen kan ikke vurderes slik den er; errors sier hvorfor.',
  nn: 'Førespurnaden kan ikkje vurderast slik han er; errors seier kvifor.',
  en: 'The request cannot be evaluated as it is; errors says why.',
};

/** A request that cannot be evaluated: each value that is wrong, by its path, with what would be right. */
export class WrongTrial extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'evaluations.wrong-request';
  override readonly faults: readonly RequestFault[];
  override readonly said: Message;

  constructor(complaints: readonly TrialComplaint[]) {
    const named = complaints.slice(0, MOST_NAMED).map((one) => {
      const isSaid = one.value !== null && one.expected !== null;
      const value = isSaid ? ` (not ${JSON.stringify(one.value)})` : '';
      return `${one.path || 'the body'}: ${wordsOf(one).en}${value}`;
    });
    const left = complaints.length - named.length;
    super([...named, ...(left > 0 ? [`and ${left} more`] : [])].join('; '));
    this.faults = complaints.slice(0, MOST_NAMED).map((one) => {
      const said = wordsOf(one);
      return { pointer: pointerTo(one.path), detail: said.en, said };
    });
    this.said = SEE_ERRORS;
  }
}

function wordsOf({ value, expected }: TrialComplaint): Message {
  if (expected === null) return UNKNOWN_FIELD;
  const words = typeof expected === 'string' ? choicesIn(expected) : expected;
  return value === null ? missingWords(words) : expectedWords(words);
}

/** A list of codes, as people call them; the name of a type, an example or a bound as it stands. */
function choicesIn(expected: string): Message | string {
  const codes = expected.split(', ');
  return codes.every(isCode) ? inEach((language) => codesInWords(codes, language)) : expected;
}

/** `employees[0].events[1].start` as a pointer. */
const pointerTo = (path: string): string => pointerOf(path.split(/[.[\]]+/).filter((part) => part !== ''));

/** Evaluates what somebody asks about. */
@Injectable()
export class TrialService {
  constructor(
    @Inject(LAW) private readonly law: Law,
    private readonly settings: Settings,
  ) {}

  /**
   * @param rulebook a profile or rulebook by name; the law in use when left out
   * @throws WrongTrial naming each wrong value; UnknownProfile naming those there are
   */
  async evaluate(body: unknown, rulebook?: string): Promise<TrialAnswer> {
    const law = rulebook === undefined ? this.law : lawAskedFor(rulebook);
    const parsed = TrialRequest.safeParse(body, { reportInput: true });
    const clock = clockOf(this.settings.zone);
    if (!parsed.success) throw new WrongTrial(complaintsOfForm(body, parsed.error, { law, clock }));
    const events = new Map<TrialRequest['employees'][number], readonly WorkEvent[]>();
    const complaints = [
      ...wrongAgreements(parsed.data.agreements, law),
      ...wrongHorizon(parsed.data.horizon),
    ];
    for (const [i, asked] of parsed.data.employees.entries()) {
      const read = readTrialEvents(asked.events, `employees[${i}].events`, clock);
      complaints.push(...read.complaints);
      events.set(asked, read.events);
    }
    if (complaints.length > 0) throw new WrongTrial(complaints);
    const trial = trialOf({ request: parsed.data, eventsOf: events, law, clock });
    const days = daysAsked(trial);
    if (days > MOST_DAYS) throw new TrialTooLong(days);
    return { ...frameOf(trial), employees: await everybodyIn(trial) };
  }
}

/** Others are answered between two employees: nobody waits for somebody else's trial. */
async function everybodyIn(trial: Trial): Promise<TrialAnswer['employees']> {
  const answers = [];
  for (const asked of trial.request.employees) {
    answers.push(tryOut(asked, trial));
    await setImmediate();
  }
  return answers;
}
