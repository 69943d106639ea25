import type { Messages } from '../../platform/i18n/texts.js';

export const HEAT_MAP_TEXTS = {
  title: {
    nb: 'Mulige brudd per enhet og uke',
    nn: 'Moglege brot per eining og veke',
    en: 'Possible breaches by unit and week',
  },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  week: { nb: 'uke {week}', nn: 'veke {week}', en: 'week {week}' },
  span: { nb: '{from} til {to}', nn: '{from} til {to}', en: '{from} to {to}' },
  sum: { nb: 'Sum', nn: 'Sum', en: 'Sum' },
  notChecked: { nb: 'ikke kontrollert', nn: 'ikkje kontrollert', en: 'not evaluated' },
  none: { nb: 'ingen', nn: 'ingen', en: 'none' },
  nothing: {
    nb: 'Ingen mulige brudd i disse 13 ukene.',
    nn: 'Ingen moglege brot i desse 13 vekene.',
    en: 'No possible breaches in these 13 weeks.',
  },
  note: {
    nb: 'Typene i månedstabellen, etter datoen de er knyttet til.{without, plural, =0 {} one { # enhet uten funn er ikke vist.} other { # enheter uten funn er ikke vist.}}',
    nn: 'Typane i månadstabellen, etter datoen dei er knytte til.{without, plural, =0 {} one { # eining utan funn er ikkje vist.} other { # einingar utan funn er ikkje viste.}}',
    en: 'The types of the monthly table, by the date they belong to.{without, plural, =0 {} one { # unit without any is not shown.} other { # units without any are not shown.}}',
  },
} satisfies Messages;
