import { DomainError, type RequestFault } from '../../platform/errors.js';
import type { Message } from '../../platform/i18n/texts.js';
import type { PersonAction } from '../violation-lifecycle.js';

/** What a person's action lacks or has wrong, by the field it belongs to. */
export type WrongField =
  | 'reason-missing'
  | 'rule-without-disturbance'
  | 'rule-without-emergency'
  | 'within-agreement'
  | 'not-begun'
  | 'duplicate-of-missing'
  | 'duplicate-of-itself'
  | 'duplicate-of-unknown'
  | 'duplicate-of-foreign'
  | 'duplicate-of-uncounted'
  | 'duplicate-of-kept'
  | 'cause-unknown'
  | 'text-missing'
  | 'measure-unknown'
  | 'measure-done'
  | 'measure-done-before'
  | 'measure-done-later'
  | 'measure-due-past';

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
  'not-begun': {
    field: 'outcome',
    nb: 'Dette ligger fremdeles foran og kan unngås ved å endre planen. Reelt brudd, driftsforstyrrelse og nødsituasjon gjelder det som har skjedd.',
    nn: 'Dette ligg framleis framfor og kan unngåast ved å endre planen. Reelt brot, driftsforstyrring og naudsituasjon gjeld det som har skjedd.',
    en: 'lies ahead and can still be avoided by another plan; expected another outcome, for a real breach, a disturbance or an emergency is what has happened',
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
  'measure-done': {
    field: 'measure',
    nb: 'Tiltaket er utført allerede. Er det ikke det, ta bort datoen for når det ble utført.',
    nn: 'Tiltaket er utført alt. Er det ikkje det, ta bort datoen for når det vart utført.',
    en: 'is done already; expected one that is not, or first a change that takes the date it was done on away',
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
  'measure-due-past': {
    field: 'dueDate',
    nb: 'Fristen er ute allerede. Velg i dag eller en senere dag, eller skriv når tiltaket ble utført.',
    nn: 'Fristen er ute alt. Vel i dag eller ein seinare dag, eller skriv når tiltaket vart utført.',
    en: 'is over already; expected today or a later date, or with it the date the measure was done on',
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

  /**
   * @param known what would be right, where that is a list
   * @param words where there are better ones than those of every such action
   */
  constructor(
    readonly wrong: WrongField,
    known: readonly string[] = [],
    words: Message = WRONG[wrong],
  ) {
    const { field } = WRONG[wrong];
    const { nb, nn, en } = words;
    const detail = known.length === 0 ? en : `${en}; expected one of ${known.join(', ')}`;
    super(`${field}: ${detail}. Nothing was stored.`);
    this.field = field;
    this.said = { nb, nn, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
    this.faults = [{ pointer: `#/${field}`, detail, problem: wrong }];
  }
}

/** What is to be said where it is no exception of the law that asks for a reason. */
const REASONS: Readonly<Partial<Record<PersonAction, Message>>> = {
  'data-error': {
    nb: 'Skriv hva som er registrert feil, og hva som er riktig; den som retter timene, må vite det.',
    nn: 'Skriv kva som er registrert feil, og kva som er rett; den som rettar timane, må vite det.',
    en: 'expected a reason: what is registered wrongly and what is right, for whoever corrects the hours',
  },
  'take-back': {
    nb: 'Skriv hvorfor vurderingen tas tilbake.',
    nn: 'Skriv kvifor vurderinga blir teken tilbake.',
    en: 'expected a reason: why the assessment is taken back',
  },
  'drop-measure': {
    nb: 'Skriv hvorfor tiltaket ikke skal gjøres.',
    nn: 'Skriv kvifor tiltaket ikkje skal gjerast.',
    en: 'expected a reason: why the measure is not to be done',
  },
};

/** An assessment, or taking one back, without the reason it needs. */
export class ReasonMissing extends WrongAction {
  constructor(action: PersonAction) {
    super('reason-missing', [], REASONS[action]);
  }
}
