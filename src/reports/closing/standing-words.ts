import type { Messages } from '../../platform/i18n/texts.js';

/** How final a report is. */
export const STANDING_WORDS = {
  heading: { nb: 'Status', nn: 'Status', en: 'Standing' },
  closed: {
    nb: 'Versjon {version}, lukket {date} kl. {time}.',
    nn: 'Versjon {version}, lukka {date} kl. {time}.',
    en: 'Version {version}, closed on {date} at {time}.',
  },
  replaced: {
    nb: 'Den er avløst av versjon {latest}.',
    nn: 'Han er avløyst av versjon {latest}.',
    en: 'It has been replaced by version {latest}.',
  },
  running: {
    nb: 'Måneden er ikke over. Tallene er foreløpige og går til og med {day}; de er ikke tallene for hele {month}.',
    nn: 'Månaden er ikkje over. Tala er førebelse og går til og med {day}; dei er ikkje tala for heile {month}.',
    en: 'The month is not over. The figures are preliminary and reach up to and including {day}; they are not those of the whole of {month}.',
  },
  preliminary: {
    nb: 'Foreløpig: {month} er ikke lukket, og tallene kan endre seg.',
    nn: 'Førebels: {month} er ikkje lukka, og tala kan endre seg.',
    en: 'Preliminary: {month} is not closed, and its figures may change.',
  },
} satisfies Messages;
