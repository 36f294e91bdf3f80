import { generateKeyPairSync, sign } from 'node:crypto';

type Der = Buffer;

const der = (tag: number, ...parts: readonly Der[]): Der => {
  const body = Buffer.concat(parts);
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};

const sequence = (...parts: readonly Der[]): Der => der(0x30, ...parts);
const oid = (hex: string): Der => der(0x06, Buffer.from(hex, 'hex'));
const bits = (body: Der): Der => der(0x03, Buffer.from([0]), body);
const extension = (id: Der, value: Der): Der => sequence(id, der(0x04, value));

const COMMON_NAME = oid('550403');
const ECDSA_WITH_SHA256 = oid('2a8648ce3d040302');
const BASIC_CONSTRAINTS = oid('551d13');
const ALTERNATIVE_NAME = oid('551d11');

const DAY_MS = 86_400_000;

const time = (ms: number): Der =>
  der(0x18, Buffer.from(new Date(ms).toISOString().replace(/[-:T]|\.\d+/g, '')));

const pem = (label: string, body: Der): Buffer =>
  Buffer.from(`-----BEGIN ${label}-----\n${body.toString('base64')}\n-----END ${label}-----\n`);

/** The terms of a certificate: its first and last day, counted from now, and its host. */
interface Terms {
  readonly fromDays?: number;
  readonly days?: number;
  readonly host?: string;
}

/** A new key and a certificate of it, signed by itself; by default for localhost, and from yesterday until tomorrow. */
export const newCertificate = ({ fromDays = -1, days = 1, host = 'localhost' }: Terms = {}): {
  readonly certificate: Buffer;
  readonly key: Buffer;
} => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('loopback')))));
  const algorithm = sequence(ECDSA_WITH_SHA256);
  const extensions = sequence(
    extension(BASIC_CONSTRAINTS, sequence(der(0x01, Buffer.from([0xff])))),
    extension(ALTERNATIVE_NAME, sequence(der(0x82, Buffer.from(host)))),
  );
  const facts = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    sequence(time(Date.now() + fromDays * DAY_MS), time(Date.now() + days * DAY_MS)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signed = sequence(facts, algorithm, bits(sign('sha256', facts, privateKey)));
  return {
    certificate: pem('CERTIFICATE', signed),
    key: Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  };
};
