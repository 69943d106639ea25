import { DomainError, type RequestFault } from '../../platform/errors.js';
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

/** What a person's action lacks or has wrong, by the field it belongs to. */
export type WrongField =
  | 'reason-missing'
  | 'rule-without-disturbance'
  | 'rule-without-emergency'
  | 'within-agreement'
  | 'duplicate-of-missing'
  | 'duplicate-of-itself'
  | 'duplicate-of-unknown'
  | 'duplicate-of-foreign'
  | 'duplicate-of-uncounted'
  | 'duplicate-of-kept'
  | 'cause-unknown'
  | 'text-missing'
  | 'measure-unknown'
  | 'measure-done-before'
  | 'measure-done-later';

const WRONG: Readonly<Record<WrongField, Message & { readonly field: string }>> = {
  'reason-missing': {
    field: 'reason',
    nb: 'Skriv en begrunnelse; loven godtar ikke denne vurderingen uten.',
    nn: 'Skriv ei grunngjeving; lova godtek ikkje denne vurderinga utan.',
    en: 'expected a reason; the law does not accept this assessment without one',
  },
  'rule-without-disturbance': {
    field: 'outcome',
    nb: '§ 10-8 (3) gjelder daglig og ukentlig hvile; denne typen kan ikke vurderes slik.',
    nn: '§ 10-8 (3) gjeld dagleg og vekentleg kvile; denne typen kan ikkje vurderast slik.',
    en: 'section 10-8 (3) is about daily and weekly rest; expected another outcome for this rule',
  },
  'rule-without-emergency': {
    field: 'outcome',
    nb: '§ 10-12 (3) gjelder kapittel 10, ikke reglene for barn og ungdom; denne typen kan ikke vurderes slik.',
    nn: '§ 10-12 (3) gjeld kapittel 10, ikkje reglane for barn og ungdom; denne typen kan ikkje vurderast slik.',
    en: 'section 10-12 (3) is about chapter 10, not about minors; expected another outcome for this rule',
  },
  'within-agreement': {
    field: 'outcome',
    nb: 'Funnet er innenfor en avtale og er ikke et brudd. Gjelder ikke avtalen her, endre eller avslutt den; da kontrolleres timene på nytt.',
    nn: 'Funnet er innanfor ein avtale og er ikkje eit brot. Gjeld ikkje avtalen her, endre eller avslutt han; då blir timane kontrollerte på nytt.',
    en: 'is no breach within the agreement in force; expected another outcome, or the agreement changed or ended, after which the hours are checked again',
  },
  'duplicate-of-missing': {
    field: 'duplicateOf',
    nb: 'Velg hvilken sak dette er et duplikat av.',
    nn: 'Vel kva sak dette er eit duplikat av.',
    en: 'expected the id of the violation that this is a duplicate of',
  },
  'duplicate-of-itself': {
    field: 'duplicateOf',
    nb: 'En sak kan ikke være et duplikat av seg selv.',
    nn: 'Ei sak kan ikkje vere eit duplikat av seg sjølv.',
    en: 'is this violation itself; expected the id of another one',
  },
  'duplicate-of-unknown': {
    field: 'duplicateOf',
    nb: 'Saken dette skal være et duplikat av, finnes ikke blant dem du kan se.',
    nn: 'Saka dette skal vere eit duplikat av, finst ikkje blant dei du kan sjå.',
    en: 'is no violation you may see; expected the id of one',
  },
  'duplicate-of-foreign': {
    field: 'duplicateOf',
    nb: 'Et duplikat gjelder samme ansatt; velg en annen sak.',
    nn: 'Eit duplikat gjeld same tilsette; vel ei anna sak.',
    en: 'is of another employee; expected one of the same',
  },
  'duplicate-of-uncounted': {
    field: 'duplicateOf',
    nb: 'Den andre saken er selv et duplikat eller rettet bort; velg en som står.',
    nn: 'Den andre saka er sjølv eit duplikat eller retta bort; vel ei som står.',
    en: 'is a duplicate itself or superseded; expected one that stands',
  },
  'duplicate-of-kept': {
    field: 'duplicateOf',
    nb: 'Den andre saken er innenfor en avtale og telles ikke; velg en som er et mulig brudd.',
    nn: 'Den andre saka er innanfor ein avtale og blir ikkje talt; vel ei som er eit mogleg brot.',
    en: 'is within an agreement and does not count; expected one that is a possible breach',
  },
  'cause-unknown': {
    field: 'cause',
    nb: 'Velg en årsak fra listen.',
    nn: 'Vel ei årsak frå lista.',
    en: 'is no code of a cause',
  },
  'text-missing': {
    field: 'text',
    nb: 'Skriv en merknad.',
    nn: 'Skriv ein merknad.',
    en: 'expected a text',
  },
  'measure-unknown': {
    field: 'measure',
    nb: 'Tiltaket hører ikke til denne saken.',
    nn: 'Tiltaket høyrer ikkje til denne saka.',
    en: 'is no measure of this violation',
  },
  'measure-done-before': {
    field: 'doneOn',
    nb: 'Datoen tiltaket ble utført, kan ikke ligge før både arbeidstiden saken gjelder og dagen den ble funnet.',
    nn: 'Datoen tiltaket vart utført, kan ikkje liggje før både arbeidstida saka gjeld og dagen ho vart funnen.',
    en: 'is before the working time of the violation and before it was found; expected a later date',
  },
  'measure-done-later': {
    field: 'doneOn',
    nb: 'Datoen tiltaket ble utført, kan ikke ligge i framtiden.',
    nn: 'Datoen tiltaket vart utført, kan ikkje liggje i framtida.',
    en: 'is in the future; expected today or an earlier date',
  },
};

/** An action that is possible, with something in it that is wrong; nothing was stored. */
export class WrongAction extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'violation.wrong-action';
  override readonly said: Message;
  override readonly faults: readonly RequestFault[];
  /** Name of the field that is wrong, as the API and the form call it. */
  readonly field: string;

  /** @param known what would be right, where that is a list */
  constructor(
    readonly wrong: WrongField,
    known: readonly string[] = [],
  ) {
    const { field, nb, nn, en } = WRONG[wrong];
    const detail = known.length === 0 ? en : `${en}; expected one of ${known.join(', ')}`;
    super(`${field}: ${detail}. Nothing was stored.`);
    this.field = field;
    this.said = { nb, nn, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
    this.faults = [{ pointer: `#/${field}`, detail, problem: wrong }];
  }
}
