import { describe, expect, it } from '@jest/globals';
import { addressOf, networkOf } from '../../src/server/address';

const env = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
const asked = (forwarded?: string): Request =>
  new Request(
    'https://desk.example/',
    forwarded === undefined ? {} : { headers: { 'x-forwarded-for': forwarded } },
  );

describe('the address by which wrong sign-ins are slowed', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:54321', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::ffff', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::1]:443', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
    ['', ''],
  ])('of %s is %s', (written, network) => {
    expect(networkOf(written)).toBe(network);
  });

  it('is that of the connection where there is no proxy, whatever a header says', () => {
    expect(addressOf(false)(asked('192.0.2.9'), env)).toBe('127.0.0.1');
  });

  it('is the last one that the proxy names, and no longer than an address', () => {
    expect(addressOf(true)(asked('192.0.2.9, 192.0.2.10'), env)).toBe('192.0.2.10');
    expect(addressOf(true)(asked(), env)).toBe('127.0.0.1');
    expect(addressOf(true)(asked('x'.repeat(5000)), env)).toHaveLength(64);
  });
});
