import { describe, expect, it } from '@jest/globals';
import { isNetwork, isReachable } from './reachable.js';

describe('an address that somebody else names', () => {
  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'localhost',
    '',
  ])('%s is not called', (address) => {
    expect(isReachable(address, [])).toBe(false);
  });

  it.each(['93.184.215.14', '2606:2800:21f:cb07::1', '::ffff:93.184.215.14'])('%s is', (address) => {
    expect(isReachable(address, [])).toBe(true);
  });

  it('is called within a network that was allowed, and not beside it', () => {
    expect(isReachable('10.1.2.3', ['10.1.0.0/16'])).toBe(true);
    expect(isReachable('::ffff:10.1.2.3', ['10.1.0.0/16'])).toBe(true);
    expect(isReachable('10.2.2.3', ['10.1.0.0/16'])).toBe(false);
    expect(isReachable('::1', ['127.0.0.0/8'])).toBe(false);
    expect(isReachable('127.0.0.1', ['127.0.0.1'])).toBe(true);
  });

  it('can be allowed by networks and addresses, and nothing else', () => {
    expect(
      ['10.0.0.0/8', '10.0.0.1', 'fd00::/8', '10.0.0.0/33', 'intranet', '10', ''].map(isNetwork),
    ).toEqual([true, true, true, false, false, false, false]);
  });
});
