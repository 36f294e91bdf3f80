import * as E from 'fp-ts/Either';
import type { CannotSeal } from '../errors';
import { isSealed, LONGEST_TEXT } from './sealed-text';
import { padded, unpadded } from './padding';

const reader = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Returns the padded bytes of a text that may be sealed. */
export const bytesOf = (text: string): E.Either<CannotSeal, Uint8Array> => {
  if (isSealed(text)) return E.left({ _tag: 'AlreadySealed' });
  if (!text.isWellFormed()) return E.left({ _tag: 'HalfSurrogate' });
  const bytes = Buffer.from(text);
  return bytes.length > LONGEST_TEXT
    ? E.left({ _tag: 'TextTooLong', bytes: bytes.length, limit: LONGEST_TEXT })
    : E.right(padded(bytes));
};

/** Returns the text of padded bytes, or nothing where they are none. */
export const textOf = (whole: Uint8Array): string | undefined => {
  const bytes = unpadded(whole);
  return E.toUnion(
    E.tryCatch(
      () => bytes && reader.decode(bytes),
      () => undefined,
    ),
  );
};
