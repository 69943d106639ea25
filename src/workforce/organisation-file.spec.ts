import { describe, expect, it } from '@jest/globals';
import type { Place, Standing } from './agreement-conflicts.js';
import { NOTHING_KNOWN } from './known-register.js';
import { readLaw } from './law.repository.js';
import { readOrganisation } from './organisation-file.js';

const { rulebook } = readLaw();
const agreement = (code: string, more: object) => ({
  code,
  legalBasis: '10-8(3)',
  grantedBy: 'elected-representatives',
  group: { kind: 'all' },
  from: '2025-01-01',
  limits: { DAILY_REST: 9 },
  ...more,
});
const PLACE: Place = { units: ['ops'], scheme: null, title: 'operator' };

/** Where, and what is wrong there, of agreements that each have one year of their own unless they say otherwise. */
const wrong = (all: readonly object[], agreements: readonly Standing[] = []): string[] =>
  readOrganisation(
    {
      agreements: all.map((one, i) =>
        agreement(`A${i}`, { from: `20${25 + i}-01-01`, to: `20${25 + i}-12-31`, ...one }),
      ),
    },
    'Europe/Oslo',
    rulebook,
    { ...NOTHING_KNOWN, agreements, places: [PLACE] },
  ).complaints.map(({ path, problem, value }) => `${path.replace('agreements', '')} ${problem} ${value}`);

describe('agreements of a file', () => {
  it('that set a limit there is none of are told which there are', () => {
    const { complaints } = readOrganisation(
      { agreements: [agreement('A', { limits: { DAYLY_REST: 9, YOUTH_DAY: 9, OT_7D: 15 } })] },
      'Europe/Oslo',
      rulebook,
    );
    const unknown = { problem: 'unknown-limit', expected: expect.stringMatching(/^DAILY_REST, (?!.*YOUTH)/) };
    expect(complaints).toEqual([
      { path: 'agreements[0].limits.DAYLY_REST', value: 'DAYLY_REST', ...unknown },
      { path: 'agreements[0].limits.YOUTH_DAY', value: 'YOUTH_DAY', ...unknown },
    ]);
  });

  it('are held to the law beside others that cannot be read, each as far as it says something', () => {
    expect(
      wrong([
        { limits: { NOSUCH: 8, DAILY_REST: 4 } },
        { limits: { DAILY_REST: 4 } },
        { grantedBy: 'nobody', limits: { DAILY_REST: 4 } },
        { from: 'soon', limits: { DAILY_REST: 4 } },
        { limits: {} },
        { limits: { DAILY_REST: 'eight' } },
        { terms: { averaging: { weeks: 0, start: '2025-01-01' } }, limits: { AVG_ORDINARY: 48 } },
        { unionLevel: 'union', limits: { NOSUCH: 1 } },
        { grantedBy: 'individual', unionLevel: 'union', limits: { DAILY_REST: 11 } },
      ]),
    ).toEqual([
      '[0].limits.NOSUCH unknown-limit NOSUCH',
      '[2].grantedBy field nobody',
      '[3].from field soon',
      '[5].limits.DAILY_REST field eight',
      '[6].terms.averaging.weeks field 0',
      '[7].limits.NOSUCH unknown-limit NOSUCH',
      '[0].limits.DAILY_REST field 4',
      '[1].limits.DAILY_REST field 4',
      '[3].limits.DAILY_REST field 4',
      '[4].limits field {}',
      '[7].unionLevel field union',
      '[8].unionLevel field union',
    ]);
  });

  it('are compared with each other only by days and groups that are said', () => {
    const year = { from: '2025-01-01', to: '2025-12-31' };
    const bad = { limits: { NOSUCH: 8, DAILY_REST: 9 }, ...year };
    expect(wrong([bad, year])).toEqual([
      '[0].limits.NOSUCH unknown-limit NOSUCH',
      expect.stringMatching(/^\[1\]\.from agreement-overlap A0/),
    ]);
    expect(wrong([{ from: 'soon' }, { ...year, group: { kind: 'nobody' } }, year])).toEqual([
      '[0].from field soon',
      '[1].group.kind field nobody',
    ]);
    expect(wrong([{ from: 'soon', to: '1999-01-01' }])).toEqual(['[0].from field soon']);
    expect(wrong([{ ...year, to: '2024-12-31', group: { kind: 'nobody' } }])).toEqual([
      '[0].group.kind field nobody',
      '[0].to last-day-before-first 2024-12-31',
    ]);
  });

  it('are compared with those on record only where each has its code', () => {
    const known = { ...agreement('A0', {}), to: null, terms: {} } as unknown as Standing;
    const bad = { limits: { NOSUCH: 8, DAILY_REST: 9 } };
    expect(wrong([bad], [{ ...known, code: 'K' }])).toHaveLength(2);
    expect(wrong([{ ...bad, code: '' }], [known])).toEqual([
      expect.stringContaining('.code field'),
      '[0].limits.NOSUCH unknown-limit NOSUCH',
    ]);
  });
});
