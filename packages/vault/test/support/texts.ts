import * as E from 'fp-ts/Either';
import { bytesOf, textOf } from '../../src/sealed/clear-text';
import { readSealed, writeSealed } from '../../src/sealed/sealed-text';
import type { TextKey } from '../../src/sealed/text-key';

/** Seals a text with a key alone, without a vault. */
export const sealedWith = (key: TextKey, kind: string, text: string): string => {
  const bytes = bytesOf(text);
  if (E.isLeft(bytes)) throw new Error(bytes.left._tag);
  return writeSealed({ keyId: key.id, sealed: key.seal(kind, bytes.right) });
};

/** Opens a sealed text with a key alone; nothing where it does not open. */
export const openedWith = (key: TextKey, kind: string, text: string): string | undefined => {
  const read = readSealed(text);
  if (E.isLeft(read)) return undefined;
  const bytes = key.open(kind, read.right.sealed);
  return bytes && textOf(bytes);
};
