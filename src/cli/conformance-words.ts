import type { Messages } from '../platform/i18n/texts.js';

export const CONFORMANCE_TEXTS = {
  unreadable: {
    nb: '{file}: kan ikke leses ({reason}).',
    nn: '{file}: kan ikkje lesast ({reason}).',
    en: '{file}: cannot be read ({reason}).',
  },
  notCases: {
    nb: '{file}:{line}: er ikke et JSON-objekt; ventet JSON-linjer, ett regneeksempel på hver linje.',
    nn: '{file}:{line}: er ikkje eit JSON-objekt; venta JSON-linjer, eitt rekneeksempel på kvar linje.',
    en: '{file}:{line}: is no JSON object; expected JSON lines, one worked case a line.',
  },
  noCase: {
    nb: '{file}: inneholder ingen regneeksempler; ventet ett JSON-objekt på hver linje.',
    nn: '{file}: inneheld ingen rekneeksempel; venta eitt JSON-objekt på kvar linje.',
    en: '{file}: holds no case; expected one JSON object a line.',
  },
} satisfies Messages;
