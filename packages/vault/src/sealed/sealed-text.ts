import * as E from 'fp-ts/Either';
import type { MalformedSealedText } from '../errors';
import { BLOCK } from '../siv/block';
import { KEY_ID_BYTES } from './key-id';
import { STEP } from './padding';

const SEALED = 'sealed:';
const VERSION_1 = `${SEALED}1:`;

/** The most bytes of a padded text: what 500 characters of four bytes come to, and 2,047 bytes at most. */
const LARGEST_PADDED = 2048;

/** The longest sealed text, in characters. */
export const LONGEST_SEALED = VERSION_1.length + Math.ceil(((KEY_ID_BYTES + BLOCK + LARGEST_PADDED) * 4) / 3);

/** The most bytes that a text may have which is sealed. */
export const LONGEST_TEXT = LARGEST_PADDED - 1;

/** A sealed text, taken apart. */
export interface SealedBytes {
  readonly keyId: Uint8Array;
  readonly sealed: Uint8Array;
}

/** Returns whether a text is a sealed one, of this version or a later one, or pretends to be. */
export const isSealed = (text: string): boolean => text.startsWith(SEALED);

/** Writes a sealed text. */
export const writeSealed = ({ keyId, sealed }: SealedBytes): string =>
  VERSION_1 + Buffer.concat([keyId, sealed]).toString('base64url');

const MALFORMED = E.left<MalformedSealedText>({ _tag: 'MalformedSealedText' });

/** Reads a sealed text. Refuses any other spelling of the same bytes, so that no two texts open alike. */
export const readSealed = (text: string): E.Either<MalformedSealedText, SealedBytes> => {
  if (!text.startsWith(VERSION_1) || text.length > LONGEST_SEALED) return MALFORMED;
  const spelt = text.slice(VERSION_1.length);
  const bytes = Buffer.from(spelt, 'base64url');
  if (bytes.toString('base64url') !== spelt) return MALFORMED;
  const padded = bytes.length - KEY_ID_BYTES - BLOCK;
  return padded > 0 && padded % STEP === 0
    ? E.right({ keyId: bytes.subarray(0, KEY_ID_BYTES), sealed: bytes.subarray(KEY_ID_BYTES) })
    : MALFORMED;
};
