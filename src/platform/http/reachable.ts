import ipaddr from 'ipaddr.js';

/** A network as `10.0.0.0/8`, or one address. */
export type Network = string;

/** Whether a text names a network or an address. */
export const isNetwork = (text: string): boolean =>
  ipaddr.isValidCIDR(text) || (ipaddr.isValid(text) && !/^\d+$/.test(text));

/**
 * Whether this server may call an address on behalf of somebody who named it: public ones,
 * and of the others those in networks that were allowed. An IPv4 address that is wrapped in
 * an IPv6 one is judged as what it is. Whatever has a special meaning is not public: loopback,
 * private, link-local (where clouds keep their keys), multicast, and tunnels that lead to any.
 */
export function isReachable(address: string, allowed: readonly Network[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address);
  return ip.range() === 'unicast' || allowed.some((network) => isIn(ip, network));
}

function isIn(ip: ipaddr.IPv4 | ipaddr.IPv6, network: Network): boolean {
  const cidr = ipaddr.isValidCIDR(network) ? network : `${network}/${network.includes(':') ? 128 : 32}`;
  const [base, bits] = ipaddr.parseCIDR(cidr);
  return base.kind() === ip.kind() && ip.match([base, bits]);
}
