import type { HttpBindings } from '@hono/node-server';
import { isIPv6 } from 'node:net';

const OF_IPV4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?$/i;
const IN_BRACKETS = /^\[([^\]]*)\](?::\d{1,5})?$/;

const groupsIn = (text: string): readonly string[] => (text === '' ? [] : text.split(':'));

/**
 * Returns the network of an address: of IPv6 the first 64 bits, since whoever has one address of them has them all. An address of
 * IPv4 is one by itself, without its port.
 */
export const networkOf = (written: string): string => {
  const [, ofIPv4] = OF_IPV4.exec(written) ?? [];
  if (ofIPv4 !== undefined) return ofIPv4;
  const [address = ''] = (IN_BRACKETS.exec(written)?.[1] ?? written).split('%');
  if (!isIPv6(address)) return written;
  const [head = [], tail = []] = address.split('::').map(groupsIn);
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  const groups = [...head, ...zeros, ...tail].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
};

/**
 * Returns the network from which a request was sent. Behind a proxy that ends the encryption it is that of the last address that
 * the proxy names: all before it could be made up.
 */
export const addressOf =
  (behindProxy: boolean) =>
  (request: Request, env: unknown): string => {
    const direct = (env as Partial<HttpBindings>).incoming?.socket.remoteAddress ?? 'unknown';
    const named = behindProxy ? request.headers.get('x-forwarded-for')?.split(',').at(-1) : undefined;
    return networkOf(named?.trim().slice(0, 64) ?? direct);
  };
