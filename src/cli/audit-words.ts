import type { Messages } from '../platform/i18n/texts.js';

export const AUDIT_TEXTS = {
  holds: {
    nb: 'Kjeden holder: {links, number} ledd fra {from}. Siste ledd: {head}',
    nn: 'Kjeda held: {links, number} ledd frå {from}. Siste ledd: {head}',
    en: 'The chain holds: {links, number} links from {from}. Last link: {head}',
  },
  note: {
    nb: 'Skriv siste ledd ned et annet sted: «hviletid audit verify --known {head}» viser senere om noe er klippet av eller laget på nytt.',
    nn: 'Skriv siste ledd ned ein annan stad: «hviletid audit verify --known {head}» viser seinare om noko er klipt av eller laga på nytt.',
    en: 'Note the last link down elsewhere: “hviletid audit verify --known {head}” later tells whether anything was cut off or made anew.',
  },
  missing: {
    nb: 'Kjeden er brutt: ledd {seq} mangler. Siste hele ledd: {head}',
    nn: 'Kjeda er broten: ledd {seq} manglar. Siste heile ledd: {head}',
    en: 'The chain is broken: link {seq} is missing. Last good link: {head}',
  },
  gone: {
    nb: 'Kjeden er brutt: innslaget i ledd {seq} er borte. Siste hele ledd: {head}',
    nn: 'Kjeda er broten: innslaget i ledd {seq} er borte. Siste heile ledd: {head}',
    en: 'The chain is broken: the entry of link {seq} is gone. Last good link: {head}',
  },
  changed: {
    nb: 'Kjeden er brutt: innslag {entry} i ledd {seq} er ikke det som ble forseglet. Siste hele ledd: {head}',
    nn: 'Kjeda er broten: innslag {entry} i ledd {seq} er ikkje det som vart forsegla. Siste heile ledd: {head}',
    en: 'The chain is broken: entry {entry} of link {seq} is not what was sealed. Last good link: {head}',
  },
  unchained: {
    nb: 'Innslag {entry} er satt inn utenom kjeden. Siste ledd: {head}',
    nn: 'Innslag {entry} er sett inn utanom kjeda. Siste ledd: {head}',
    en: 'Entry {entry} was put in beside the chain. Last link: {head}',
  },
  'other-head': {
    nb: 'Kjeden er ikke den som ble notert: ledd {seq} har en annen sum eller finnes ikke. Siste ledd: {head}',
    nn: 'Kjeda er ikkje den som vart notert: ledd {seq} har ein annan sum eller finst ikkje. Siste ledd: {head}',
    en: 'The chain is not the one noted down: link {seq} has another hash or does not exist. Last link: {head}',
  },
} satisfies Messages;
