import { describe, expect, it } from '@jest/globals';
import { actorOf } from './audit-actor.js';

const ID = '9f86d081-884c-4d65-9a2f-eaa0c55ad015';

describe('who did something is told', () => {
  it.each([
    ['hr', null, null, 'HR'],
    ['admin', null, null, 'Administrator'],
    ['safety-delegate', null, null, 'Verneombud'],
    ['command-line', null, null, 'Kommandolinjen'],
    [`manager:${ID}`, 'Kari', '104', 'Kari'],
    [`manager:${ID}`, null, '104', 'Leder (104)'],
    [`employee:${ID}`, null, '104', 'Ansatt (104)'],
    [`employee:${ID}`, null, null, 'Ansatt (ikke lenger registrert)'],
    ['oidc:a:b', 'Ola', null, 'Ola'],
    ['oidc:a:b', null, null, 'Innlogget (a:b)'],
    ['token:5f0c', 'roster', null, 'Program: roster'],
    ['token:5f0c', null, null, 'Program: 5f0c'],
    ['somebody', null, null, 'somebody'],
  ])('of %s with name %s and number %s: %s', (actor, actorName, actorCode, told) => {
    expect(actorOf({ actor, actorName, actorCode }, 'nb')).toBe(told);
  });
});
