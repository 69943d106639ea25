import type { Language, Message } from '../../platform/i18n/texts.js';
import type { KnownRulebook } from '../../workforce/law.repository.js';

/** `Arbeidsmiljøloven kapittel 10 og 11: overtid er det som går ut over planen (printed-table)`. */
export const rulebookCalled = ({ name, title, says }: KnownRulebook, language: Language): string =>
  `${title[language]}${says === null ? '' : `: ${says[language]}`} (${name})`;

/** The rulebook that was chosen, by the name it has in the list; the one in use by its title. */
export function chosenRulebook({
  typed,
  rulebooks,
  inUse,
  language,
}: {
  readonly typed: { readonly rulebook?: string | undefined };
  readonly rulebooks: readonly KnownRulebook[];
  readonly inUse: Message;
  readonly language: Language;
}): string {
  const chosen = rulebooks.find(({ name }) => name === typed.rulebook);
  return chosen ? rulebookCalled(chosen, language) : inUse[language];
}
