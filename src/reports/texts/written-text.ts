import { DomainError } from '../../platform/errors.js';
import type { Named } from './names-in-text.js';

/** Letters a text of HR may have: some two pages. */
const LONGEST_TEXT = 8000;

export class TextTooLong extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'report.text-too-long';
  override readonly said = {
    nb: `Teksten er for lang. Den kan ha ${String(LONGEST_TEXT)} tegn. Ingenting er lagret.`,
    nn: `Teksten er for lang. Han kan ha ${String(LONGEST_TEXT)} teikn. Ingenting er lagra.`,
    en: `The text is too long. It can have ${String(LONGEST_TEXT)} characters. Nothing has been stored.`,
  };

  constructor(length: number) {
    super(`The text has ${String(length)} characters; at most ${String(LONGEST_TEXT)} are taken.`);
  }
}

/** The text names persons, and nobody has said that it is meant so: it would stand in what the board reads. */
export class NamesInText extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'report.names-in-text';
  override readonly said = {
    nb: 'Teksten nevner personer. Ingenting er lagret.',
    nn: 'Teksten nemner personar. Ingenting er lagra.',
    en: 'The text names persons. Nothing has been stored.',
  };

  constructor(readonly people: readonly Named[]) {
    super(
      `The text names ${String(people.length)} persons who are on record; expected it confirmed or without them.`,
    );
  }
}

/**
 * A text as it is stored: lines end one way, and no more than one of them is empty.
 * @throws TextTooLong
 */
export function writtenText(text: string): string {
  const tidy = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  if (tidy.length > LONGEST_TEXT) throw new TextTooLong(tidy.length);
  return tidy;
}

/** The paragraphs of a stored text. */
export const paragraphsOf = (text: string): readonly string[] => text.split(/\n\n+/);
