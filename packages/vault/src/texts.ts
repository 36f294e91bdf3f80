import type { StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { InvalidKind, OpenTextError, RevealError, SealTextError } from './errors';
import { destroyed, type HeldKey, type Keyring } from './keys/keyring';
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

/** The stream of a text, and its kind. */
interface Place {
  readonly stream: StreamName;
  readonly kind: string;
}

/** An answer that is there at once where the key is held: a promise would cost as much as the cipher. */
type AtOnce<A> = A | Promise<A>;

const then = <A, B>(answer: AtOnce<A>, next: (answer: A) => B): AtOnce<B> =>
  answer instanceof Promise ? answer.then(next) : next(answer);

const clearOf = ({ clear }: OpenedText): string => clear;

const nothing = (): void => undefined;

/** Prepares sealing and revealing texts of streams. Calls throw, or reject with, what the driver throws. */
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

  const openWith = (
    held: HeldKey | undefined,
    { stream, kind }: Place,
    read: SealedBytes,
  ): E.Either<OpenTextError, OpenedText> => {
    if (held === undefined || Buffer.compare(held.key.id, read.keyId) !== 0)
      return E.left(whyNot(stream, kind, read));
    const { key, request } = held;
    const bytes = key.open(kind, read.sealed);
    const clear = bytes && textOf(bytes);
    return clear === undefined ? E.left({ _tag: 'TamperedText', stream, kind }) : E.right({ clear, request });
  };

  const find = async (place: Place, read: SealedBytes): Promise<E.Either<OpenTextError, OpenedText>> => {
    const found = await keyring.find(place.stream);
    return E.isLeft(found) ? found : openWith(found.right, place, read);
  };

  const open = (
    stream: StreamName,
    kind: string,
    text: string,
  ): AtOnce<E.Either<OpenTextError, OpenedText>> => {
    if (!KIND.test(kind)) return INVALID_KIND;
    const read = readSealed(text);
    if (E.isLeft(read)) return read;
    const held = keyring.held(stream);
    const place = { stream, kind };
    return held === undefined ? find(place, read.right) : openWith(held, place, read.right);
  };

  const sealedWith = ({ key }: HeldKey, kind: string, bytes: Uint8Array): E.Either<never, string> =>
    E.right(writeSealed({ keyId: key.id, sealed: key.seal(kind, bytes) }));

  const findAndSeal = async (
    { stream, kind }: Place,
    bytes: Uint8Array,
  ): Promise<E.Either<SealTextError, string>> => {
    const found = await keyring.findOrMake(stream);
    return E.isLeft(found) ? found : sealedWith(found.right, kind, bytes);
  };

  return {
    seal: (stream: StreamName, kind: string, text: string): AtOnce<E.Either<SealTextError, string>> => {
      if (!KIND.test(kind)) return INVALID_KIND;
      const bytes = bytesOf(text);
      if (E.isLeft(bytes)) return bytes;
      const held = keyring.held(stream);
      return held === undefined
        ? findAndSeal({ stream, kind }, bytes.right)
        : sealedWith(held, kind, bytes.right);
    },

    /** Opens a text, also while its stream is to be forgotten: what it says stays within the vault then. */
    open: (stream: StreamName, kind: string, text: string) => then(open(stream, kind, text), E.map(clearOf)),

    /** Opens a text, and does not say what it says. */
    opens: (stream: StreamName, kind: string, text: string) => then(open(stream, kind, text), E.map(nothing)),

    reveal: (stream: StreamName, kind: string, text: string): AtOnce<E.Either<RevealError, string>> =>
      then(
        open(stream, kind, text),
        E.flatMap(({ clear, request }): E.Either<RevealError, string> =>
          request === undefined ? E.right(clear) : E.left({ _tag: 'KeyToBeDestroyed', stream, request }),
        ),
      ),
  };
};
