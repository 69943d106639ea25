import { describe, expect, it } from '@jest/globals';
import { agreementState } from './agreement-state.js';

describe('the state of an agreement', () => {
  const dates = { from: '2025-01-01', to: '2025-12-31', warnDays: 30, isWithdrawn: false };

  it.each([
    ['2024-12-31', 'coming'],
    ['2025-01-01', 'in-force'],
    ['2025-11-30', 'in-force'],
    ['2025-12-01', 'expiring'],
    ['2025-12-31', 'expiring'],
    ['2026-01-01', 'expired'],
  ])('on %s is %s', (today, state) => {
    expect(agreementState(dates, today)).toBe(state);
  });

  it('is in force to the last day where nobody is to be reminded, and for good without an end', () => {
    expect(agreementState({ ...dates, warnDays: 0 }, '2025-12-31')).toBe('in-force');
    expect(agreementState({ ...dates, to: null }, '2099-01-01')).toBe('in-force');
  });

  it('is withdrawn whatever its days', () => {
    expect(agreementState({ ...dates, isWithdrawn: true }, '2025-06-01')).toBe('withdrawn');
  });
});
