import type { Messages } from '../platform/i18n/texts.js';

export const RULES_TEXTS = {
  rule: { nb: 'regel', nn: 'regel', en: 'rule' },
  limit: { nb: 'grense', nn: 'grense', en: 'limit' },
  from: { nb: 'fra', nn: 'frå', en: 'from' },
  clause: { nb: 'hjemmel', nn: 'heimel', en: 'clause' },
  others: { nb: 'kan fravikes til', nn: 'kan fråvikast til', en: 'others may be granted' },
  min: { nb: 'minst {value}', nn: 'minst {value}', en: 'at least {value}' },
  max: { nb: 'høyst {value}', nn: 'høgst {value}', en: 'at most {value}' },
} satisfies Messages;

/** With whom, or by whom, another limit may be agreed or granted. */
export const GRANTORS = {
  individual: {
    nb: 'skriftlig avtale med den ansatte',
    nn: 'skriftleg avtale med den tilsette',
    en: 'written agreement with the employee',
  },
  'elected-representatives': {
    nb: 'avtale med tillitsvalgte',
    nn: 'avtale med tillitsvalde',
    en: 'agreement with elected representatives',
  },
  arbeidstilsynet: {
    nb: 'tillatelse fra Arbeidstilsynet',
    nn: 'løyve frå Arbeidstilsynet',
    en: 'permission of the Labour Inspection Authority',
  },
  'central-union': {
    nb: 'tariffavtale med fagforening med innstillingsrett',
    nn: 'tariffavtale med fagforeining med innstillingsrett',
    en: 'collective agreement with a trade union with the right of recommendation',
  },
} satisfies Messages;
