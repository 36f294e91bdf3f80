import type { StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { InvalidKind, OpenTextError, RevealError, SealTextError } from './errors';
import { destroyed, type Keyring } from './keys/keyring';
import type { KeyRows } from './keys/rows';
import { bytesOf, textOf } from './sealed/clear-text';
import { isKeyOf } from './sealed/key-id';
import { readSealed, type SealedBytes, writeSealed } from './sealed/sealed-text';

const KIND = /^[a-z][a-z0-9-]{0,63}$/;

const INVALID_KIND: E.Either<InvalidKind, never> = E.left({ _tag: 'InvalidKind' });

/** A text that was opened, and the request by which its stream is to be forgotten, if any. */
interface OpenedText {
  readonly clear: string;
  readonly request: string | undefined;
}

/** Prepares sealing and revealing texts of streams. Calls reject with what the driver throws. */
export const prepareTexts = (keys: KeyRows, keyring: Keyring, vault: string) => {
  /** Says why a text does not open with the key of its stream. */
  const whyNot = (stream: StreamName, kind: string, { keyId }: SealedBytes): OpenTextError => {
    const buried = keys.tombstone(keyId);
    if (buried?.stream === stream) return { _tag: 'KeyDestroyed', stream, on: buried.on };
    // the key of another stream, of whomever
    if (buried !== undefined || keys.ofId(keyId) !== undefined) return { _tag: 'TamperedText', stream, kind };
    if (!isKeyOf(vault, keyId)) return { _tag: 'TextOfOtherVault' };
    return destroyed(keys, stream) ?? { _tag: 'UnknownKey', stream };
  };

  const open = async (
    stream: StreamName,
    kind: string,
    text: string,
  ): Promise<E.Either<OpenTextError, OpenedText>> => {
    if (!KIND.test(kind)) return INVALID_KIND;
    const read = readSealed(text);
    if (E.isLeft(read)) return read;
    const held = await keyring.find(stream);
    if (E.isLeft(held)) return held;
    if (held.right === undefined || Buffer.compare(held.right.key.id, read.right.keyId) !== 0)
      return E.left(whyNot(stream, kind, read.right));
    const { key, request } = held.right;
    const bytes = key.open(kind, read.right.sealed);
    const clear = bytes && textOf(bytes);
    return clear === undefined ? E.left({ _tag: 'TamperedText', stream, kind }) : E.right({ clear, request });
  };

  return {
    seal: async (
      stream: StreamName,
      kind: string,
      text: string,
    ): Promise<E.Either<SealTextError, string>> => {
      if (!KIND.test(kind)) return INVALID_KIND;
      const bytes = bytesOf(text);
      if (E.isLeft(bytes)) return bytes;
      const held = await keyring.findOrMake(stream);
      if (E.isLeft(held)) return held;
      const { key } = held.right;
      return E.right(writeSealed({ keyId: key.id, sealed: key.seal(kind, bytes.right) }));
    },

    /** Opens a text, also while its stream is to be forgotten: what it says stays within the vault then. */
    open,

    reveal: async (
      stream: StreamName,
      kind: string,
      text: string,
    ): Promise<E.Either<RevealError, string>> => {
      const opened = await open(stream, kind, text);
      if (E.isLeft(opened)) return opened;
      const { clear, request } = opened.right;
      return request === undefined ? E.right(clear) : E.left({ _tag: 'KeyToBeDestroyed', stream, request });
    },
  };
};
