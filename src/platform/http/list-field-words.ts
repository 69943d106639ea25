import type { Message, Messages } from '../i18n/texts.js';

/** What the fields of an address are called where they are filled in. */
const FIELD_NAMES = {
  action: { nb: 'hva', nn: 'kva', en: 'what' },
  actor: { nb: 'hvem', nn: 'kven', en: 'who' },
  after: { nb: 'sted i listen', nn: 'stad i lista', en: 'place in the list' },
  before: { nb: 'sted i listen', nn: 'stad i lista', en: 'place in the list' },
  cursor: { nb: 'sted i listen', nn: 'stad i lista', en: 'place in the list' },
  due: { nb: 'frist', nn: 'frist', en: 'due' },
  employee: { nb: 'ansatt', nn: 'tilsett', en: 'employee' },
  employment: { nb: 'ansettelse', nn: 'tilsetjing', en: 'employment' },
  figure: { nb: 'tall', nn: 'tal', en: 'figure' },
  from: { nb: 'fra', nn: 'frå', en: 'from' },
  month: { nb: 'måned', nn: 'månad', en: 'month' },
  outcome: { nb: 'utfall', nn: 'utfall', en: 'outcome' },
  q: { nb: 'søk', nn: 'søk', en: 'search' },
  sort: { nb: 'rekkefølge', nn: 'rekkjefølgje', en: 'order' },
  state: { nb: 'status', nn: 'status', en: 'status' },
  to: { nb: 'til', nn: 'til', en: 'to' },
  used: { nb: 'brukt', nn: 'brukt', en: 'used' },
  unit: { nb: 'enhet', nn: 'eining', en: 'unit' },
} satisfies Messages;

/** A field that has no name is called as the address has it. */
export const fieldName = (field: string): Message =>
  Object.hasOwn(FIELD_NAMES, field)
    ? FIELD_NAMES[field as keyof typeof FIELD_NAMES]
    : { nb: field, nn: field, en: field };
