import * as E from 'fp-ts/Either';
import type { InvalidKey, MalformedNote, MalformedSeal, SealRefused, WrongSignature } from '../errors';
import type { TreeHead } from '../tree/consistency';
import { HASH_BYTES } from '../tree/hash';
import { fromBase64 } from './base64';
import { parseVerifier, type Signer, type Verifier } from './key';
import { openNote, signNote } from './note';

/**
 * A seal: the size and the root of a log's tree, signed. It is a checkpoint of C2SP's `tlog-checkpoint`, so that the tools of
 * transparency logs read it.
 */
export interface Seal extends TreeHead {
  /** The name of the log. */
  readonly origin: string;
  /** The signed text, as it is published. */
  readonly text: string;
}

/** The keys that a reader of seals trusts. They come from outside: no key that comes with a seal proves anything. */
export interface Trust {
  /** The name of the log. */
  readonly origin: string;
  /** The verifiers of the log, former ones too, in the form `name+id+key`. One that signed is enough. */
  readonly keys: readonly string[];
  /**
   * The verifiers of witnesses, and how many of them have to have signed; none by default. The key of a log is refused here, and
   * that of a witness among `keys`.
   */
  readonly witnesses?: { readonly keys: readonly string[]; readonly atLeast: number } | undefined;
}

/** Whether a text can be a log's origin: one line that is not empty. It is best the name of the log's key. */
export const isOrigin = (origin: string): boolean => /^[^\p{Cc}]+$/u.test(origin) && origin.isWellFormed();

/** Signs a tree as the seal of a log. */
export const signSeal = (origin: string, { size, root }: TreeHead, signers: readonly Signer[]): Seal => {
  const text = signNote(`${origin}\n${String(size)}\n${root.toString('base64')}\n`, signers);
  return { origin, size, root, text };
};

const SIZE = /^(?:0|[1-9]\d{0,15})$/;

// extension lines may follow, which nobody can check
const parse = (text: string): Omit<Seal, 'text'> | undefined => {
  const [origin = '', size = '', encoded = '', ...others] = text.slice(0, -1).split('\n');
  const root = fromBase64(encoded);
  const isSeal =
    isOrigin(origin) && SIZE.test(size) && Number.isSafeInteger(Number(size)) && !others.includes('');
  return isSeal && root?.length === HASH_BYTES ? { origin, size: Number(size), root } : undefined;
};

// the key of a witness who signs as logs do would speak for the log
const parseAll = (
  texts: readonly string[],
  kind: Verifier['kind'],
): E.Either<InvalidKey, readonly Verifier[]> => {
  const verifiers: Verifier[] = [];
  for (const text of texts) {
    const verifier = parseVerifier(text);
    if (E.isLeft(verifier)) return verifier;
    if (verifier.right.kind !== kind) return E.left({ _tag: 'InvalidKey', expected: 'name+id+key' });
    verifiers.push(verifier.right);
  }
  return E.right(verifiers);
};

/** Parses the verifiers of a log. */
export const parseVerifiers = (texts: readonly string[]): E.Either<InvalidKey, readonly Verifier[]> =>
  parseAll(texts, 'log');

/** Reads what a seal says, without believing it: no signature is checked. */
export const readSeal = (text: string): E.Either<MalformedNote | WrongSignature | MalformedSeal, Seal> => {
  const note = openNote(text, []);
  if (E.isLeft(note)) return note;
  const seal = parse(note.right.text);
  return seal === undefined ? E.left({ _tag: 'MalformedSeal' }) : E.right({ ...seal, text });
};

/** Opens a seal by its text and keys that are known from elsewhere. */
export const openSeal = (text: string, { origin, keys, witnesses }: Trust): E.Either<SealRefused, Seal> => {
  const logs = parseVerifiers(keys);
  if (E.isLeft(logs)) return logs;
  const others = parseAll(witnesses?.keys ?? [], 'witness');
  if (E.isLeft(others)) return others;
  const note = openNote(text, [...logs.right, ...others.right]);
  if (E.isLeft(note)) return note;
  const seal = parse(note.right.text);
  if (seal === undefined) return E.left({ _tag: 'MalformedSeal' });
  if (seal.origin !== origin) return E.left({ _tag: 'ForeignOrigin', expected: origin });
  const signed = (kind: Verifier['kind']): number =>
    note.right.signatures.filter(({ verifier }) => verifier.kind === kind).length;
  if (signed('log') === 0) return E.left({ _tag: 'NotSigned' });
  const needed = witnesses === undefined ? 0 : witnesses.atLeast;
  // no count is reached where it is none, such as NaN
  return signed('witness') >= needed
    ? E.right({ ...seal, text })
    : E.left({ _tag: 'TooFewWitnesses', signed: signed('witness'), needed });
};
