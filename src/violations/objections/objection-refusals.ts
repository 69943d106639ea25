import { DomainError } from '../../platform/errors.js';
import type { Message } from '../../platform/i18n/texts.js';

/** Texts that are none, or too long. */
const WRONG = {
  missing: {
    nb: 'Skriv hvorfor.',
    nn: 'Skriv kvifor.',
    en: 'Write why.',
  },
  'too-long': {
    nb: 'Teksten er for lang. Høyst 4000 tegn.',
    nn: 'Teksten er for lang. Høgst 4000 teikn.',
    en: 'The text is too long. At most 4000 characters.',
  },
} as const satisfies Readonly<Record<string, Message>>;

export class WrongObjection extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'objection.wrong-text';
  override readonly said: Message;

  constructor(
    readonly field: 'text' | 'answer',
    problem: keyof typeof WRONG,
  ) {
    super(`${field}: ${WRONG[problem].en}`);
    this.said = WRONG[problem];
  }
}

export class NoSuchObjection extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'objection.not-found';
  override readonly said = {
    nb: 'Det finnes ikke noen slik innsigelse blant dem du kan se.',
    nn: 'Det finst ikkje nokon slik innvending blant dei du kan sjå.',
    en: 'There is no such objection among those you may see.',
  };

  constructor() {
    super('There is no such objection among those you may see.');
  }
}

/** The finding is gone: data were corrected, or it was found no longer. */
export class NothingToObjectTo extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'objection.nothing-left';
  override readonly said = {
    nb: 'Funnet er rettet bort og teller ikke lenger. Det er ingenting å protestere mot.',
    nn: 'Funnet er retta bort og tel ikkje lenger. Det er ingenting å protestere mot.',
    en: 'The finding was corrected away and no longer counts. There is nothing to object to.',
  };

  constructor() {
    super('The finding was corrected away and no longer counts. There is nothing to object to.');
  }
}

export class ObjectionOpen extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'objection.open';
  override readonly said = {
    nb: 'Du har allerede en innsigelse mot dette funnet som venter på svar. Trekk den tilbake først hvis du vil skrive en annen.',
    nn: 'Du har allereie ei innseiing mot dette funnet som ventar på svar. Trekk henne tilbake først om du vil skrive ei anna.',
    en: 'You have an objection to this finding that waits for its answer. Take it back first if you want to write another one.',
  };

  constructor() {
    super(
      'There is an objection to this finding that waits for its answer; take it back before another one.',
    );
  }
}

const STANDS: Readonly<Record<'upheld' | 'rejected' | 'withdrawn', Message>> = {
  upheld: {
    nb: 'Innsigelsen er allerede besvart: den ansatte fikk medhold. Ingenting er endret.',
    nn: 'Innseiinga er allereie svara på: den tilsette fekk medhald. Ingenting er endra.',
    en: 'The objection was answered already: it was upheld. Nothing has changed.',
  },
  rejected: {
    nb: 'Innsigelsen er allerede besvart: funnet står. Ingenting er endret.',
    nn: 'Innseiinga er allereie svara på: funnet står. Ingenting er endra.',
    en: 'The objection was answered already: the finding stands. Nothing has changed.',
  },
  withdrawn: {
    nb: 'Innsigelsen er trukket tilbake av den ansatte. Ingenting er endret.',
    nn: 'Innseiinga er trekt tilbake av den tilsette. Ingenting er endra.',
    en: 'The objection was taken back by the employee. Nothing has changed.',
  },
};

export class ObjectionClosed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'objection.closed';
  override readonly said: Message;

  constructor(state: keyof typeof STANDS) {
    super(STANDS[state].en);
    this.said = STANDS[state];
  }
}
