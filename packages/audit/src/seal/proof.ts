import * as E from 'fp-ts/Either';
import type { MalformedProof, NotProven, ProofRefused } from '../errors';
import { isConsistent } from '../tree/consistency';
import { type Hash, HASH_BYTES, leafHash } from '../tree/hash';
import { rootByInclusion } from '../tree/inclusion';
import { hasLeaf, leafOf, type LeafEvent } from '../tree/leaf';
import { fromBase64 } from './base64';
import { openSeal, type Seal, type Trust } from './seal';

const HEADER = 'c2sp.org/tlog-proof@v1';

const lines = (hashes: readonly Hash[]): string =>
  hashes.map((hash) => `${hash.toString('base64')}\n`).join('');

/** Writes the proof that a leaf is in a sealed tree, as C2SP's `tlog-proof` has it. */
export const writeInclusion = (index: number, path: readonly Hash[], { text }: Seal): string =>
  `${HEADER}\nindex ${String(index)}\n${lines(path)}\n${text}`;

/**
 * Writes the proof that a sealed tree begins with a smaller one, in the form in which C2SP's `tlog-witness` takes it: the smaller
 * size, the hashes, and the seal.
 */
export const writeConsistency = (before: number, proof: readonly Hash[], { text }: Seal): string =>
  `old ${String(before)}\n${lines(proof)}\n${text}`;

interface Parsed {
  readonly number: number;
  readonly hashes: readonly Hash[];
  readonly seal: string;
}

const NUMBER = /^(?:0|[1-9]\d{0,15})$/;

const parse = (text: string, header: readonly string[], word: string): Parsed | undefined => {
  const end = text.indexOf('\n\n');
  const [...given] = text.slice(0, Math.max(0, end)).split('\n');
  if (header.some((line) => given.shift() !== line)) return undefined;
  if (header.length > 0 && given[0]?.startsWith('extra ') === true) given.shift();
  const [name, number = '', ...more] = given.shift()?.split(' ') ?? [];
  const hashes = given.map(fromBase64);
  const isProof =
    name === word &&
    more.length === 0 &&
    NUMBER.test(number) &&
    hashes.every((hash) => hash?.length === HASH_BYTES);
  return isProof
    ? { number: Number(number), hashes: hashes as readonly Hash[], seal: text.slice(end + 2) }
    : undefined;
};

const malformed = E.left<MalformedProof>({ _tag: 'MalformedProof' });
const notProven = E.left<NotProven>({ _tag: 'NotProven' });

/** The place of an event in a sealed log. */
export interface ProvenEvent {
  /** Its place: how many events came before it. */
  readonly index: number;
  /** The seal under which it is. */
  readonly seal: Seal;
}

/** Verifies that an event was in the log when it was sealed, with no more than the proof, the event and the keys. */
export const verifyInclusion = (
  proof: string,
  event: LeafEvent,
  trust: Trust,
): E.Either<ProofRefused, ProvenEvent> => {
  const parsed = parse(proof, [HEADER], 'index');
  if (parsed === undefined) return malformed;
  const seal = openSeal(parsed.seal, trust);
  if (E.isLeft(seal)) return seal;
  // whoever asks has the event from anywhere
  if (!hasLeaf(event)) return notProven;
  const { size, root } = seal.right;
  const reached = rootByInclusion(leafHash(leafOf(event)), parsed.number, size, parsed.hashes);
  return reached?.equals(root) === true ? E.right({ index: parsed.number, seal: seal.right }) : notProven;
};

/** Verifies that a sealed log begins with that of a former seal, with no more than the proof, the former seal and the keys. */
export const verifyConsistency = (
  proof: string,
  former: string,
  trust: Trust,
): E.Either<ProofRefused, Seal> => {
  const parsed = parse(proof, [], 'old');
  if (parsed === undefined) return malformed;
  const before = openSeal(former, trust);
  if (E.isLeft(before)) return before;
  const seal = openSeal(parsed.seal, trust);
  if (E.isLeft(seal)) return seal;
  return parsed.number === before.right.size && isConsistent(before.right, seal.right, parsed.hashes)
    ? seal
    : notProven;
};
