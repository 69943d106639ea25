import { describe, expect, it } from '@jest/globals';
import { limitsBeyondTheLaw, type AgreementLimits } from './agreement-limits.js';
import { readLaw } from './law.repository.js';

const { rulebook } = readLaw();
const complaints = (grantedBy: AgreementLimits['grantedBy'], limits: AgreementLimits['limits']) =>
  limitsBeyondTheLaw([{ grantedBy, limits }], rulebook).map(({ path, expected }) => [path, expected]);

describe('limits of an agreement', () => {
  it.each<[string, AgreementLimits['grantedBy'], AgreementLimits['limits']]>([
    [
      'what representatives may grant, exactly',
      'elected-representatives',
      { DAILY_REST: 8, DAILY_TOTAL: 16 },
    ],
    ['stricter than the statute', 'elected-representatives', { DAILY_REST: 12, OT_7D: 5 }],
    ['the inspectorate’s wider overtime', 'arbeidstilsynet', { OT_7D: 25 }],
    ['anything, by a union with the right of recommendation', 'central-union', { DAILY_REST: 6 }],
  ])('may be %s', (_case, grantedBy, limits) => {
    expect(complaints(grantedBy, limits)).toEqual([]);
  });

  it('may not be wider than the law lets its granter', () => {
    expect(complaints('elected-representatives', { DAILY_REST: 7.9, DAILY_TOTAL: 30, OT_7D: 25 })).toEqual([
      ['agreements[0].limits.DAILY_REST', '≥ 8'],
      ['agreements[0].limits.DAILY_TOTAL', '≤ 16'],
      ['agreements[0].limits.OT_7D', '≤ 20'],
    ]);
    expect(complaints('individual', { DAILY_REST: 8 })).toEqual([
      ['agreements[0].limits.DAILY_REST', '≥ 11'],
    ]);
  });
});
