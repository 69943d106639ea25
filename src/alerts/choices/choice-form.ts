import { z } from 'zod';
import { DomainError } from '../../platform/errors.js';
import { isLanguage, type Language, LANGUAGES, type Message } from '../../platform/i18n/texts.js';
import { OPTIONAL_KINDS, type OptionalKind } from '../alert-kinds.js';
import { type Choice, DELIVERIES, type Delivery, NO_CHOICE } from './choice.js';

/** Choices that cannot be used. */
export class WrongChoices extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'alert-choices.wrong';

  constructor(override readonly said: Message) {
    super(said.en);
  }
}

/** Somebody has stored others meanwhile. */
export class ChoicesChanged extends DomainError {
  readonly kind = 'changed-meanwhile';
  readonly code = 'alert-choices.changed';
  override readonly said = {
    nb: 'Valgene er endret siden du åpnet siden. Under står det du valgte, og hva som er lagret nå. Lagre på nytt hvis ditt skal gjelde.',
    nn: 'Vala er endra sidan du opna sida. Under står det du valde, og kva som er lagra no. Lagre på nytt om ditt skal gjelde.',
    en: 'The choices have changed since you opened the page. Below is what you chose, and what is stored now. Save again if yours are to hold.',
  };

  constructor() {
    super('The choices have changed since the page was opened.');
  }
}

/** The fields of the form as they were typed. */
export interface ChoiceForm {
  readonly language: string;
  readonly delivery: string;
  readonly digestAt: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly workdaysOnly: boolean;
  /** Optional kinds that are wanted, as boxes are ticked for what one gets. */
  readonly kinds: readonly string[];
}

const word = z.string().max(20);
const text = word.catch('');

/** Whatever was sent; what is missing is empty. */
export const SentChoices = z
  .object({
    version: z.coerce.number().int().catch(-1),
    language: text,
    delivery: text,
    digestAt: text,
    notBefore: text,
    notAfter: text,
    workdaysOnly: z.literal('yes').optional().catch(undefined),
    kinds: z.union([z.array(word), word.transform((one) => [one])]).catch([]),
  })
  .transform(({ version, workdaysOnly, ...form }) => ({
    version,
    form: { ...form, workdaysOnly: workdaysOnly === 'yes' } satisfies ChoiceForm,
  }));

export const formOf = (choice: Choice): ChoiceForm => ({
  language: choice.language ?? '',
  delivery: choice.delivery,
  digestAt: choice.digestAt,
  notBefore: choice.notBefore ?? '',
  notAfter: choice.notAfter ?? '',
  workdaysOnly: choice.workdaysOnly,
  kinds: OPTIONAL_KINDS.filter((kind) => !choice.off.includes(kind)),
});

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * @param offered optional kinds the form asked about: others stay as they are
 * @throws WrongChoices saying which field, and what would be right
 */
export function choiceIn(form: ChoiceForm, offered: readonly OptionalKind[], before: Choice): Choice {
  const delivery = DELIVERIES.find((one) => one === form.delivery);
  if (delivery === undefined) throw new WrongChoices(NO_DELIVERY);
  const notBefore = timeIn(form.notBefore, 'ikke før', 'ikkje før', 'not before');
  const notAfter = timeIn(form.notAfter, 'ikke etter', 'ikkje etter', 'not after');
  if (notBefore !== null && notAfter !== null && notBefore >= notAfter) throw new WrongChoices(NO_HOURS);
  return {
    language: languageIn(form.language),
    delivery,
    digestAt: digestIn(form, delivery),
    notBefore,
    notAfter,
    workdaysOnly: form.workdaysOnly,
    off: OPTIONAL_KINDS.filter((kind) =>
      offered.includes(kind) ? !form.kinds.includes(kind) : before.off.includes(kind),
    ),
  };
}

/** Empty is as registered. */
function languageIn(typed: string): Language | null {
  if (typed === '') return null;
  if (isLanguage(typed)) return typed;
  const [last = '', ...others] = [...LANGUAGES].reverse();
  const these = (or: string): string => `${others.reverse().join(', ')} ${or} ${last}`;
  throw new WrongChoices({
    nb: `«${typed}» er ikke et språk her; velg ${these('eller')}.`,
    nn: `«${typed}» er ikkje eit språk her; vel ${these('eller')}.`,
    en: `“${typed}” is no language here; choose ${these('or')}.`,
  });
}

/** Asked for only where it is used. */
function digestIn({ digestAt }: ChoiceForm, delivery: Delivery): string {
  const time = timeIn(
    digestAt,
    'klokkeslettet for daglig e-post',
    'klokkeslettet for dagleg e-post',
    'the time of the daily mail',
  );
  if (time !== null) return time;
  if (delivery === 'daily') throw new WrongChoices(NO_DIGEST);
  return NO_CHOICE.digestAt;
}

function timeIn(typed: string, nb: string, nn: string, en: string): string | null {
  const time = typed.trim().slice(0, 5);
  if (time === '') return null;
  if (TIME.test(time)) return time;
  throw new WrongChoices({
    nb: `«${typed}» er ikke et klokkeslett (${nb}); ventet et som 07:00.`,
    nn: `«${typed}» er ikkje eit klokkeslett (${nn}); venta eit som 07:00.`,
    en: `“${typed}” is no time of day (${en}); expected one like 07:00.`,
  });
}

const NO_DELIVERY: Message = {
  nb: 'Velg om varsler skal sendes med en gang eller samlet hver dag.',
  nn: 'Vel om varsel skal sendast med ein gong eller samla kvar dag.',
  en: 'Choose whether alerts are sent at once or gathered each day.',
};
const NO_HOURS: Message = {
  nb: '«Ikke før» må være tidligere enn «ikke etter».',
  nn: '«Ikkje før» må vere tidlegare enn «ikkje etter».',
  en: '“Not before” has to be earlier than “not after”.',
};
const NO_DIGEST: Message = {
  nb: 'Si når på dagen den samlede e-posten skal komme, for eksempel 07:00.',
  nn: 'Sei når på dagen den samla e-posten skal kome, til dømes 07:00.',
  en: 'Say at what time the daily mail is to come, for instance 07:00.',
};
