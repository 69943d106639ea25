import { describe, expect, it } from '@jest/globals';
import { type Principal, type Role, ROLES } from '../../access/access.js';
import { planChangeSentence, reasonFor, suggestionSentence } from './suggestion-words.js';

const who = (role: Role): Principal => ({
  id: role,
  roles: [role],
  name: role,
  employeeId: null,
  unitIds: [],
});

describe('why a cause is suggested', () => {
  it('says how much longer a shift was', () => {
    const said = suggestionSentence({ kind: 'extended', seconds: 5400 }, 'nb', false).replaceAll(
      '\u00a0',
      ' ',
    );
    expect(said).toBe('En vakt varte 1 t 30 min lenger enn planlagt.');
  });

  it.each([
    ['nb', 'Arbeidet er registrert på forhånd og ligger fremdeles foran; planen holder grensen.'],
    ['nn', 'Arbeidet er registrert på førehand og ligg framleis framfor; planen held grensa.'],
    ['en', 'The work is registered ahead and still lies ahead; the plan keeps the limit.'],
  ] as const)(
    'says in %s of work that lies ahead that it is registered, not that it was the day',
    (language, words) => {
      expect(suggestionSentence({ kind: 'day' }, language, true)).toBe(words);
      expect(suggestionSentence({ kind: 'day' }, language, false)).not.toBe(words);
      expect(suggestionSentence({ kind: 'plan' }, language, true)).toBe(
        suggestionSentence({ kind: 'plan' }, language, false),
      );
    },
  );

  it('says of a plan that was changed too late when that was', () => {
    const change = { planned: '2025-11-03', shift: '2025-11-20', changed: '2025-11-19' };
    expect(planChangeSentence(change, 'en')).toBe(
      'Planned on 3 November 2025 for 20 November 2025; changed on 19 November 2025, after the plan was published.',
    );
  });

  it('tells that a colleague was away to HR and managers alone', () => {
    const seen = ROLES.filter(
      (role) => reasonFor(who(role), { kind: 'colleague-away' }).kind === 'colleague-away',
    );
    expect(seen).toEqual(['hr', 'manager']);
    expect(reasonFor(who('program'), { kind: 'swap' })).toEqual({ kind: 'swap' });
  });
});
