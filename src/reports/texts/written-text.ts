import { DomainError } from '../../platform/errors.js';

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
