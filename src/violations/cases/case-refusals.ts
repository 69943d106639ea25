import { DomainError } from '../../platform/errors.js';
import type { Message } from '../../platform/i18n/texts.js';
import { STATE_NAMES } from '../../wording/rule-words.js';
import { type PersonAction, possibleIn, type ViolationState } from '../violation-lifecycle.js';

export class NoSuchViolation extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'violation.not-found';
  override readonly said = {
    nb: 'Det finnes ikke noe slikt funn blant dem du kan se.',
    nn: 'Det finst ikkje noko slikt funn blant dei du kan sjå.',
    en: 'There is no such violation among those you may see.',
  };

  constructor() {
    super('There is no such violation among those you may see.');
  }
}

/** Nobody decides about what was found of themselves, whatever their role; what they think of it is an objection. */
export class OwnCase extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'violation.own';
  override readonly said = {
    nb: 'Saken gjelder deg selv, og må behandles av noen andre. Ingenting er lagret. Mener du at funnet er feil, kan du skrive det under «Mine funn».',
    nn: 'Saka gjeld deg sjølv, og må handsamast av nokon andre. Ingenting er lagra. Meiner du at funnet er feil, kan du skrive det under «Mine funn».',
    en: 'The case is about yourself, and somebody else has to decide about it. Nothing was stored. If you think the finding is wrong, you can say so under “My findings”.',
  };

  constructor() {
    super(
      'The violation is about whoever asks, and somebody else has to decide about it. Nothing was stored.',
    );
  }
}

/** Somebody else, or evaluation, changed the case since it was looked at. */
export class CaseChanged extends DomainError {
  readonly kind = 'changed-meanwhile';
  readonly code = 'violation.changed-meanwhile';
  override readonly headers: Readonly<Record<string, string>>;
  override readonly said = {
    nb: 'Saken er endret siden du hentet den. Ingenting er lagret; se på den slik den er nå, og send på nytt.',
    nn: 'Saka er endra sidan du henta henne. Ingenting er lagra; sjå på henne slik ho er no, og send på nytt.',
    en: 'The case has changed since you fetched it. Nothing was stored; look at it as it is now, and send again.',
  };

  constructor(version: number) {
    super(
      'The case has changed since you fetched it. Nothing was stored; look at it as it is now, and send again.',
    );
    this.headers = { ETag: `"${version}"` };
  }
}

const asked: Readonly<Record<PersonAction, Message>> = {
  real: { nb: 'vurderes', nn: 'bli vurdert', en: 'be assessed' },
  'covered-by-agreement': { nb: 'vurderes', nn: 'bli vurdert', en: 'be assessed' },
  emergency: { nb: 'vurderes', nn: 'bli vurdert', en: 'be assessed' },
  'serious-disturbance': { nb: 'vurderes', nn: 'bli vurdert', en: 'be assessed' },
  'data-error': { nb: 'vurderes', nn: 'bli vurdert', en: 'be assessed' },
  duplicate: { nb: 'vurderes', nn: 'bli vurdert', en: 'be assessed' },
  'take-back': {
    nb: 'få vurderingen trukket tilbake',
    nn: 'få vurderinga trekt tilbake',
    en: 'have an assessment taken back',
  },
  'decide-cause': { nb: 'få årsak', nn: 'få årsak', en: 'be given a cause' },
  comment: { nb: 'få merknad', nn: 'få merknad', en: 'be given a comment' },
  'add-measure': { nb: 'få tiltak', nn: 'få tiltak', en: 'be given a measure' },
  'change-measure': { nb: 'få tiltak endret', nn: 'få tiltak endra', en: 'have a measure changed' },
  'drop-measure': { nb: 'få tiltak skrinlagt', nn: 'få tiltak skrinlagt', en: 'have a measure dropped' },
  'link-deviation': { nb: 'få avviksnummer', nn: 'få avviksnummer', en: 'be given a deviation number' },
};

/** Something that cannot happen to a case where it stands. */
export class IllegalTransition extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'violation.illegal-transition';
  override readonly said: Message;

  constructor(state: ViolationState, action: PersonAction) {
    const possible = possibleIn(state).join(', ');
    super(
      `A violation that is ${state} cannot ${asked[action].en}; possible are ${possible}. Nothing was stored.`,
    );
    const { nb, nn, en } = STATE_NAMES[state];
    this.said = {
      nb: `En sak med status «${nb}» kan ikke ${asked[action].nb}. Ingenting er lagret.`,
      nn: `Ei sak med status «${nn}» kan ikkje ${asked[action].nn}. Ingenting er lagra.`,
      en: `A case with the status “${en}” cannot ${asked[action].en}. Nothing was stored.`,
    };
  }
}
