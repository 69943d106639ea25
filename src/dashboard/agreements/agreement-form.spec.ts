import { describe, expect, it } from '@jest/globals';
import { type AgreementContent, AgreementInFile, saidIn } from '../../workforce/agreement-file.js';
import { formOf, saidBy } from './agreement-form.js';

const CONTENT: AgreementContent = {
  code: 'A-1',
  legalBasis: '10-8(3)',
  grantedBy: 'elected-representatives',
  unionLevel: 'undertaking',
  employerRole: 'HR-direktør',
  counterpartRole: 'hovedtillitsvalgt',
  group: { kind: 'scheme', code: 'BV' },
  from: '2025-01-01',
  to: '2025-12-31',
  limits: { DAILY_REST: 8, ORD_DAY: 12.5 },
  terms: {
    averaging: { weeks: 26, start: '2025-01-06' },
    eveningWork: true,
    overtimeWeeks: 26,
    standbyFactor: '1/5',
  },
  conditions: 'Hvile innen 14 dager',
  document: 'Protokoll 1',
  warnDays: 60,
  warned: 'E1',
  isWithdrawn: false,
};

describe('the form of an agreement', () => {
  it('says what the agreement says', () => {
    expect(saidBy(formOf(CONTENT))).toEqual(saidIn(CONTENT));
  });

  it('says that evening work is taken back, where the agreement does', () => {
    const denying = { ...CONTENT, terms: { ...CONTENT.terms, eveningWork: false } };
    expect(saidBy(formOf(denying))).toEqual(saidIn(denying));
  });

  it('says it of one with nothing but what it cannot do without', () => {
    const least = AgreementInFile.parse({
      code: 'A-2',
      legalBasis: '10-5(2)',
      grantedBy: 'individual',
      group: { kind: 'all' },
      from: '2025-01-01',
    });
    expect(saidBy(formOf({ ...least, isWithdrawn: false }))).toEqual(least);
  });

  it('takes a comma in a number, and leaves what is none for a complaint', () => {
    const said = saidBy({ 'limit.ORD_DAY': '12,5', 'limit.OT_7D': 'ti', 'limit.DAILY_REST': ' ' });
    expect(said).toMatchObject({ limits: { ORD_DAY: 12.5, OT_7D: 'ti' } });
  });

  it('asks no code of everybody', () => {
    expect(saidBy({ groupKind: 'all', groupCode: 'left over' })).toMatchObject({
      group: { kind: 'all', code: null },
    });
  });
});
