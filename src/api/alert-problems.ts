import { kind, type ProblemKind } from './problem-kind.js';

/** What stands in the way on the pages of alerts. */
export const ALERT_PROBLEMS = {
  'alert-log.no-such-mail': kind(
    404,
    { nb: 'Ingen slik e-post', nn: 'Ingen slik e-post', en: 'No such mail' },
    {
      nb: 'Varslingsloggen viser dem som finnes; de eldste slettes etter en tid.',
      nn: 'Varslingsloggen viser dei som finst; dei eldste blir sletta etter ei tid.',
      en: 'The alert log shows those there are; the oldest are erased after a time.',
    },
  ),
  'alert-choices.wrong': kind(
    422,
    { nb: 'Valgene kan ikke brukes', nn: 'Vala kan ikkje brukast', en: 'Choices cannot be used' },
    {
      nb: 'Skriv klokkeslett som 07:00, og la «ikke før» være før «ikke etter».',
      nn: 'Skriv klokkeslett som 07:00, og lat «ikkje før» vere før «ikkje etter».',
      en: 'Write times like 07:00, and let “not before” be before “not after”.',
    },
  ),
  'alert-choices.changed': kind(
    412,
    { nb: 'Valgene er endret imens', nn: 'Vala er endra imens', en: 'Choices changed meanwhile' },
    {
      nb: 'Se hva som er valgt nå, og lagre på nytt.',
      nn: 'Sjå kva som er valt no, og lagre på nytt.',
      en: 'See what is chosen now, and save again.',
    },
  ),
} satisfies Record<string, ProblemKind>;
