import { kind, type ProblemKind } from './problem-kind.js';

/** What stands in the way of an objection or of its answer. */
export const OBJECTION_PROBLEMS = {
  'objection.not-found': kind(
    404,
    { nb: 'Ingen slik innsigelse', nn: 'Inga slik innseiing', en: 'No such objection' },
    {
      nb: 'Den finnes ikke blant dem du kan se. Ens egen besvares av noen andre.',
      nn: 'Ho finst ikkje blant dei du kan sjå. Ei eiga blir svara på av nokon andre.',
      en: 'It is none of those you may see. One of your own is answered by somebody else.',
    },
  ),
  'objection.wrong-text': kind(
    422,
    { nb: 'Begrunnelsen mangler', nn: 'Grunngjevinga manglar', en: 'Reason missing' },
    {
      nb: 'Skriv hvorfor, med høyst 4000 tegn.',
      nn: 'Skriv kvifor, med høgst 4000 teikn.',
      en: 'Write why, in at most 4000 characters.',
    },
  ),
  'objection.open': kind(
    409,
    { nb: 'En innsigelse venter', nn: 'Ei innseiing ventar', en: 'An objection waits' },
    {
      nb: 'Vent på svaret, eller trekk den tilbake før du skriver en ny.',
      nn: 'Vent på svaret, eller trekk henne tilbake før du skriv ei ny.',
      en: 'Wait for its answer, or take it back before writing another one.',
    },
  ),
  'objection.closed': kind(
    409,
    { nb: 'Innsigelsen er avsluttet', nn: 'Innseiinga er avslutta', en: 'Objection closed' },
    {
      nb: 'Den er besvart eller trukket tilbake; et svar gis én gang.',
      nn: 'Ho er svara på eller trekt tilbake; eit svar blir gjeve éin gong.',
      en: 'It was answered or taken back; an answer is given once.',
    },
  ),
  'objection.nothing-left': kind(
    409,
    { nb: 'Funnet er borte', nn: 'Funnet er borte', en: 'Finding gone' },
    {
      nb: 'Det er rettet bort, så det er ingenting å protestere mot.',
      nn: 'Det er retta bort, så det er ingenting å protestere mot.',
      en: 'It was corrected away, so there is nothing to object to.',
    },
  ),
} satisfies Record<string, ProblemKind>;
