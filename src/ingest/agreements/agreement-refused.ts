import { DomainError, type RequestFault } from '../../platform/errors.js';
import { pointerOf } from '../../platform/http/wrong-request.js';
import type { Language, Message } from '../../platform/i18n/texts.js';
import type { FieldComplaint } from '../../workforce/field-complaint.js';
import { sayProblem } from '../complaint-words.js';

export class NoSuchAgreement extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'agreement.not-found';
  override readonly said = {
    nb: 'Avtalen finnes ikke.',
    nn: 'Avtalen finst ikkje.',
    en: 'There is no such agreement.',
  };

  constructor() {
    super('There is no such agreement.');
  }
}

export class AgreementCodeTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'agreement.code-taken';
  override readonly said: Message;

  /** @param canBeChanged false of one that was withdrawn */
  constructor(name: string, canBeChanged: boolean) {
    super(
      canBeChanged
        ? `There is an agreement ${name} already; change that one, or choose another code.`
        : `There was an agreement ${name}, which is withdrawn; choose another code.`,
    );
    this.said = canBeChanged
      ? {
          nb: `Avtalen ${name} finnes fra før. Endre den, eller velg en annen kode.`,
          nn: `Avtalen ${name} finst frå før. Endre han, eller vel ein annan kode.`,
          en: this.message,
        }
      : {
          nb: `Avtalen ${name} har vært her, og er trukket tilbake. Velg en annen kode.`,
          nn: `Avtalen ${name} har vore her, og er trekt tilbake. Vel ein annan kode.`,
          en: this.message,
        };
  }
}

/** What never held is not brought back by an end: it would hold from its beginning to that day. */
export class AgreementWithdrawn extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'agreement.withdrawn';
  override readonly said: Message;

  constructor(name: string) {
    super(
      `The agreement ${name} is withdrawn and never held; it is neither changed nor ended. Register another.`,
    );
    this.said = {
      nb: `Avtalen ${name} er trukket tilbake og har aldri gjeldt; den kan verken endres eller avsluttes. Registrer en ny.`,
      nn: `Avtalen ${name} er trekt tilbake og har aldri gjelde; han kan verken endrast eller avsluttast. Registrer ein ny.`,
      en: this.message,
    };
  }
}

/** Somebody changed it after whoever changes it now had read it. */
export class AgreementChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'agreement.changed-meanwhile';
  override readonly said: Message;

  constructor(asked: number, now: number) {
    super(`This would change version ${asked}, and there is version ${now}; read that one and change it.`);
    this.said = {
      nb: `Avtalen er endret i mellomtiden: du leste versjon ${asked}, og nå gjelder versjon ${now}. Ingenting er lagret.`,
      nn: `Avtalen er endra i mellomtida: du las versjon ${asked}, og no gjeld versjon ${now}. Ingenting er lagra.`,
      en: `The agreement was changed meanwhile: you read version ${asked}, and version ${now} holds now. Nothing was stored.`,
    };
  }
}

/** An agreement that the law, the register or another agreement does not let stand. */
export class AgreementRefused extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'agreement.refused';
  override readonly said: Message;
  override readonly faults: readonly RequestFault[];

  constructor(readonly complaints: readonly FieldComplaint[]) {
    super(sayAll(complaints, 'en'));
    this.said = { nb: sayAll(complaints, 'nb'), nn: sayAll(complaints, 'nn'), en: this.message };
    this.faults = complaints.map((complaint) => ({
      pointer: pointerOf(fieldOf(complaint)),
      detail: sayComplaint(complaint, 'en'),
      said: {
        nb: sayComplaint(complaint, 'nb'),
        nn: sayComplaint(complaint, 'nn'),
        en: sayComplaint(complaint, 'en'),
      },
      problem: complaint.problem,
    }));
  }
}

/** `limits.DAILY_REST` of `agreements[0].limits.DAILY_REST`. */
const fieldOf = ({ path }: FieldComplaint): string[] =>
  path
    .replace(/^agreements\[0\]\.?/, '')
    .split('.')
    .filter((part) => part !== '');

const sayComplaint = (complaint: FieldComplaint, language: Language): string =>
  sayProblem({ ...complaint, line: 0, column: null }, language);

const sayAll = (complaints: readonly FieldComplaint[], language: Language): string =>
  complaints
    .map((complaint) => {
      const field = fieldOf(complaint).join('.');
      return `${field}${field === '' ? '' : ': '}${sayComplaint(complaint, language)}.`;
    })
    .join(' ');
