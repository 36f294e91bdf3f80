import * as E from 'fp-ts/Either';
import {
  createPrivateKey,
  createPublicKey,
  hash,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import type { InvalidKey } from '../errors';
import { fromBase64 } from './base64';

/**
 * The key of a log signs its seals; that of a witness signs that it saw a seal, and when. They are the signature types `0x01` and
 * `0x04` of C2SP's `signed-note`.
 */
type KeyKind = 'log' | 'witness';

const TYPES: Readonly<Record<KeyKind, number>> = { log: 0x01, witness: 0x04 };
const KEY_BYTES = 32;
const ID_BYTES = 4;

/** A key that checks signatures. It may be published. */
export interface Verifier {
  /** The name of the key, such as `sif.example/pavadonis`. */
  readonly name: string;
  /** The first four bytes of a hash of name, kind and key, in hexadecimal. */
  readonly id: string;
  /** The owner of the key. */
  readonly kind: KeyKind;
  /** The verifier in the form `name+id+key`, as it is published. */
  readonly text: string;
  /** Whether a signature by the key is of this message (Ed25519). */
  readonly verifies: (message: Uint8Array, signature: Uint8Array) => boolean;
}

/** A key that makes signatures, with its verifier. */
export interface Signer {
  /** The key that checks what this one signs. */
  readonly verifier: Verifier;
  /** Signs a message (Ed25519). */
  readonly sign: (message: Uint8Array) => Uint8Array;
}

const invalid = (expected: InvalidKey['expected']): E.Either<InvalidKey, never> =>
  E.left({ _tag: 'InvalidKey', expected });

// the fixed beginnings of the two forms that OpenSSL reads
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const publicKey = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });

const privateKey = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

const bytesOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(SPKI.length);

// no line can end in it and no part of a key can
const NAME = /^[^\s\p{Cc}\p{Z}+]+$/u;

/** Whether a text can name a key: it holds no space, no plus and nothing that is not printed. */
export const isKeyName = (name: string): boolean => NAME.test(name) && name.isWellFormed();

const idOf = (name: string, typed: Buffer): string =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed]), 'hex').slice(0, 2 * ID_BYTES);

const typed = (kind: KeyKind, bytes: Buffer): Buffer => Buffer.concat([Buffer.from([TYPES[kind]]), bytes]);

const verifierOf = (name: string, kind: KeyKind, bytes: Buffer): Verifier => {
  const key = publicKey(bytes);
  const id = idOf(name, typed(kind, bytes));
  return {
    name,
    id,
    kind,
    text: `${name}+${id}+${typed(kind, bytes).toString('base64')}`,
    verifies: (message, signature) => verify(null, message, key, signature),
  };
};

const kindOf = (type: number | undefined): KeyKind | undefined =>
  type === TYPES.log ? 'log' : type === TYPES.witness ? 'witness' : undefined;

/** Parses a verifier in the form `name+id+key` of C2SP's `signed-note`, as it is published. */
export const parseVerifier = (text: string): E.Either<InvalidKey, Verifier> => {
  const [, name = '', id, encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const bytes = fromBase64(encoded);
  const kind = kindOf(bytes?.[0]);
  if (!isKeyName(name) || kind === undefined || bytes?.length !== 1 + KEY_BYTES)
    return invalid('name+id+key');
  const verifier = verifierOf(name, kind, bytes.subarray(1));
  return verifier.id === id ? E.right(verifier) : invalid('name+id+key');
};

const signerOf = (name: string, seed: Buffer): Signer => {
  const key = privateKey(seed);
  return {
    verifier: verifierOf(name, 'log', bytesOf(createPublicKey(key))),
    sign: (message) => sign(null, message, key),
  };
};

/** Parses a signer in the form `PRIVATE+KEY+name+id+key`, which Go's tools write and read, too. */
export const parseSigner = (text: string): E.Either<InvalidKey, Signer> => {
  const [, name = '', id, encoded = ''] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || bytes?.[0] !== TYPES.log || bytes.length !== 1 + KEY_BYTES)
    return invalid('PRIVATE+KEY+name+id+key');
  const signer = signerOf(name, bytes.subarray(1));
  return signer.verifier.id === id ? E.right(signer) : invalid('PRIVATE+KEY+name+id+key');
};

/** A new pair of keys, as texts. The signer is a secret; the verifier is published. */
export interface KeyTexts {
  /** `PRIVATE+KEY+name+id+key`. */
  readonly signer: string;
  /** `name+id+key`. */
  readonly verifier: string;
}

/** Makes a new key of a log, for 32 bytes of chance: by default those of the system. */
export const newKey = (
  name: string,
  seed: Uint8Array = randomBytes(KEY_BYTES),
): E.Either<InvalidKey, KeyTexts> => {
  if (!isKeyName(name)) return invalid('a name without spaces and plus');
  const { verifier } = signerOf(name, Buffer.from(seed));
  const secret = typed('log', Buffer.from(seed)).toString('base64');
  return E.right({
    signer: `PRIVATE+KEY+${name}+${verifier.id}+${secret}`,
    verifier: verifier.text,
  });
};
