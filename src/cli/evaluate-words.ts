import type { Messages } from '../platform/i18n/texts.js';

export const EVALUATE_TEXTS = {
  progress: {
    nb: '{done, number} av {total, number} kontrollert',
    nn: '{done, number} av {total, number} kontrollerte',
    en: '{done, number} of {total, number} evaluated',
  },
  done: {
    nb: '{employees, plural, one {# ansatt} other {# ansatte}} kontrollert: {raised, plural, one {# nytt mulig brudd} other {# nye mulige brudd}}, {reopened, number} funnet igjen, {restated, number} med andre tall, {superseded, number} falt bort etter rettelser.',
    nn: '{employees, plural, one {# tilsett kontrollert} other {# tilsette kontrollerte}}: {raised, plural, one {# nytt mogleg brot} other {# nye moglege brot}}, {reopened, number} funne igjen, {restated, number} med andre tal, {superseded, number} falle bort etter rettingar.',
    en: '{employees, plural, one {# employee} other {# employees}} evaluated: {raised, plural, one {# new possible breach} other {# new possible breaches}}, {reopened, number} found again, {restated, number} with other figures, {superseded, number} superseded.',
  },
  failed: {
    nb: 'Ansatt {employeeId} kunne ikke kontrolleres og står fortsatt for tur: {reason}',
    nn: 'Tilsett {employeeId} kunne ikkje kontrollerast og står framleis for tur: {reason}',
    en: 'Employee {employeeId} could not be evaluated and stays marked: {reason}',
  },
} satisfies Messages;
