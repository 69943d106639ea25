import { formatNumber } from '../wording/format.js';
import { type Language, type Messages, speak } from '../platform/i18n/texts.js';

/** Units that the overview sets side by side: what is more is on a page of its own, and nobody waits for it. */
export const MOST_UNITS = 20;

const TEXTS = {
  shown: {
    nb: 'Viser de {shown} enhetene med flest mulige brudd, av {all}.',
    nn: 'Viser dei {shown} einingane med flest moglege brot, av {all}.',
    en: 'Shows the {shown} units with most possible breaches, of {all}.',
  },
  all: {
    nb: 'Alle enheter: søk, sorter og last ned',
    nn: 'Alle einingar: søk, sorter og last ned',
    en: 'All units: search, sort and download',
  },
} satisfies Messages;

/** Those with most breaches where there are more than can be shown, in the order in which they came. */
export function mostOf<T extends { readonly breaches: number | null }>(units: readonly T[]): readonly T[] {
  if (units.length <= MOST_UNITS) return units;
  const shown = new Set(
    [...units].sort((a, b) => (b.breaches ?? 0) - (a.breaches ?? 0)).slice(0, MOST_UNITS),
  );
  return units.filter((unit) => shown.has(unit));
}

/** Of how many units these are; null where they are all there are. */
export const sayShown = (shown: number, all: number, language: Language): string | null =>
  shown === all
    ? null
    : speak(TEXTS, language)('shown', {
        shown: formatNumber(language, shown),
        all: formatNumber(language, all),
      });

export const sayAllUnits = (language: Language): string => speak(TEXTS, language)('all');
