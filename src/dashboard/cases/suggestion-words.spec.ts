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
    const said = suggestionSentence({ kind: 'extended', seconds: 5400 }, 'nb').replaceAll('\u00a0', ' ');
    expect(said).toBe('En vakt varte 1 t 30 min lenger enn planlagt.');
  });

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
