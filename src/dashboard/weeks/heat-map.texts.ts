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
  none: { nb: 'ingen', nn: 'ingen', en: 'none' },
  nothing: {
    nb: 'Ingen mulige brudd i disse 13 ukene.',
    nn: 'Ingen moglege brot i desse 13 vekene.',
    en: 'No possible breaches in these 13 weeks.',
  },
  nothingFound: {
    nb: 'Ingen mulige brudd er funnet i disse 13 ukene. Disse er ikke kontrollert ferdig:',
    nn: 'Ingen moglege brot er funne i desse 13 vekene. Desse er ikkje ferdig kontrollerte:',
    en: 'No possible breaches were found in these 13 weeks. These have not been checked to the end:',
  },
  checked: {
    nb: 'kontrollert, ingen mulige brudd',
    nn: 'kontrollert, ingen moglege brot',
    en: 'checked, no possible breaches',
  },
  partly: { nb: 'delvis kontrollert', nn: 'delvis kontrollert', en: 'checked in part' },
  unchecked: { nb: 'ikke kontrollert', nn: 'ikkje kontrollert', en: 'not checked' },
  running: { nb: 'pågår', nn: 'går no', en: 'goes on' },
  ahead: { nb: 'kommer', nn: 'kjem', en: 'to come' },
  partlyKey: {
    nb: 'delvis kontrollert: timene som er inne, gjelder {first} til {last}',
    nn: 'delvis kontrollert: timane som er inne, gjeld {first} til {last}',
    en: 'checked in part: the hours that are in are of {first} to {last}',
  },
  uncheckedKey: {
    nb: 'ikke kontrollert: ingen timer er inne, eller de er ikke vurdert ennå',
    nn: 'ikkje kontrollert: ingen timar er inne, eller dei er ikkje vurderte enno',
    en: 'not checked: no hours are in, or they have not been evaluated yet',
  },
  unfinishedKey: {
    nb: 'uken pågår eller kommer; et tall er det som er funnet så langt, i planen også',
    nn: 'veka går no eller kjem; eit tal er det som er funne så langt, i planen òg',
    en: 'the week goes on or is to come; a number is what was found so far, in the plan as well',
  },
  key: { nb: 'Tegn i tabellen', nn: 'Teikn i tabellen', en: 'Signs in the table' },
  note: {
    nb: 'Typene i månedstabellen, etter datoen de er knyttet til.{without, plural, =0 {} one { # enhet uten funn er ikke vist.} other { # enheter uten funn er ikke vist.}}{unchecked, plural, =0 {} one { # av dem er ikke kontrollert i disse ukene.} other { # av dem er ikke kontrollert i disse ukene.}}',
    nn: 'Typane i månadstabellen, etter datoen dei er knytte til.{without, plural, =0 {} one { # eining utan funn er ikkje vist.} other { # einingar utan funn er ikkje viste.}}{unchecked, plural, =0 {} one { # av dei er ikkje kontrollert i desse vekene.} other { # av dei er ikkje kontrollerte i desse vekene.}}',
    en: 'The types of the monthly table, by the date they belong to.{without, plural, =0 {} one { # unit without any is not shown.} other { # units without any are not shown.}}{unchecked, plural, =0 {} one { # of them was not checked in these weeks.} other { # of them were not checked in these weeks.}}',
  },
  noteSelected: {
    nb: 'Funnene i utvalget, etter datoen de er knyttet til.{without, plural, =0 {} one { # enhet uten funn er ikke vist.} other { # enheter uten funn er ikke vist.}}{unchecked, plural, =0 {} one { # av dem er ikke kontrollert i disse ukene.} other { # av dem er ikke kontrollert i disse ukene.}}',
    nn: 'Funna i utvalet, etter datoen dei er knytte til.{without, plural, =0 {} one { # eining utan funn er ikkje vist.} other { # einingar utan funn er ikkje viste.}}{unchecked, plural, =0 {} one { # av dei er ikkje kontrollert i desse vekene.} other { # av dei er ikkje kontrollerte i desse vekene.}}',
    en: 'The findings that were chosen, by the date they belong to.{without, plural, =0 {} one { # unit without any is not shown.} other { # units without any are not shown.}}{unchecked, plural, =0 {} one { # of them was not checked in these weeks.} other { # of them were not checked in these weeks.}}',
  },
} satisfies Messages;
