import { describe, expect, it } from '@jest/globals';
import { type Principal, type Role, ROLES } from '../../access/access.js';
import { reasonFor, suggestionSentence } from './suggestion-words.js';

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

  it('tells that a colleague was away to HR and managers alone', () => {
    const seen = ROLES.filter(
      (role) => reasonFor(who(role), { kind: 'colleague-away' }).kind === 'colleague-away',
    );
    expect(seen).toEqual(['hr', 'manager']);
    expect(reasonFor(who('program'), { kind: 'swap' })).toEqual({ kind: 'swap' });
  });
});
