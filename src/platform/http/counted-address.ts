import { isIPv6 } from 'node:net';

/** Groups of an IPv6 address that name a network: one customer has all that lies below. */
const NETWORK_GROUPS = 4;
const GROUPS = 8;

/**
 * What requests from an address are counted as: an IPv4 address itself, however it is
 * written; of IPv6 the network, since its owner can take another address for every request.
 */
export function countedAs(address: string): string {
  const [plain = ''] = address.toLowerCase().split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(plain) ? `${networkOf(plain)}::/64` : plain;
}

function networkOf(address: string): string {
  const [before = [], after = []] = address
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''));
  const filled = Array.from({ length: GROUPS - before.length - after.length }, () => '0');
  const groups = [...before, ...filled, ...after].slice(0, NETWORK_GROUPS);
  return groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}
