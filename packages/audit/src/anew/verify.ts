import {
  type Decoder,
  decoder,
  type InvalidOption,
  type OptionRules,
  type ReadError,
  type StoredEvent,
  type Unstarted,
} from '@pavadonis/event-store';
import type { BrokenCallback } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderUnavailable, NotUtf8, SealRefused } from '../errors';
import { ifThere, onFiles } from '../log/folder-error';
import type { SealedStore } from '../log/leaves';
import { asText, type PageError } from '../log/texts';
import { openSeal, readSeal, type Trust } from '../seal/seal';
import { type GrowingTree, growingTree } from '../tree/growing-tree';
import { leafHash } from '../tree/hash';
import { leafOf } from '../tree/leaf';
import { keeping } from './keeping';
import { comparerOf } from './compare-events';
import type { SealingDifference } from './difference';
import { type Events, eventsOf } from './each-event';
import type { MalformedRecord, NoRecord } from './errors';
import { openRecord, type SealingRecord } from './record';
import { RECORD } from './seal-anew';
import type { TextRevealing } from './text-sealing';

/** Both stores, the folder of the new log, and the keys that are trusted. */
export interface VerifyAnewOptions {
  /** The store in the clear. */
  readonly source: SealedStore;
  /** The store that was sealed anew. More may have been recorded in it since. */
  readonly target: SealedStore;
  /** The folder of the new log, with the record. */
  readonly folder: string;
  /** The origin and keys of the new log. */
  readonly trust: Trust;
  /**
   * The origin and keys of the old log, whose seal the record has to name then; by default a seal that it names is compared with
   * the store, and nobody's signature is checked.
   */
  readonly formerTrust?: Trust | undefined;
  /** The vault; by default no text is revealed, and all but what the texts say is compared. */
  readonly vault?: TextRevealing | undefined;
  /** The decoder with the host's upcasts, if the store in the clear has events of older versions. */
  readonly decoder?: Decoder | undefined;
}

/** The outcome of verifying what was sealed anew. */
export type SealingVerdict =
  /** The new store holds the history of the old one, sealed. */
  | {
      readonly _tag: 'SealedAsRecorded';
      /** The record of it. */
      readonly record: SealingRecord;
      /** The number of texts that could not be compared, since their keys are destroyed; 0 without a vault. */
      readonly forgotten: number;
      /** The number of events that were recorded in the new store since. */
      readonly since: number;
    }
  /** It does not. */
  | {
      readonly _tag: 'NotAsRecorded';
      /** The record, which says otherwise. */
      readonly record: SealingRecord;
      /** All differences, in the order of the log. */
      readonly differences: readonly SealingDifference[];
    };

/** The reasons why nothing can be said about what was sealed anew. */
export type VerifyAnewError =
  | InvalidOption
  | NoRecord
  | MalformedRecord
  | SealRefused
  | NotUtf8
  | ReadError
  | BrokenCallback
  | FolderUnavailable;

type Told<A> = Promise<E.Either<VerifyAnewError, A>>;

/** Compares the seal in a record with the rest of it. */
const sealDifference = (
  { former, events }: SealingRecord,
  trust: Trust | undefined,
): E.Either<SealRefused, readonly SealingDifference[]> => {
  if (former.seal === undefined) return E.right(trust === undefined ? [] : [{ _tag: 'NoSeal' }]);
  const seal = trust === undefined ? readSeal(former.seal) : openSeal(former.seal, trust);
  if (E.isLeft(seal)) return seal;
  const { size, root } = seal.right;
  return E.right(size === events && root.toString('hex') === former.root ? [] : [{ _tag: 'OtherSeal' }]);
};

/** Counts an event and those after it. */
const rest = async (
  events: Events<PageError>,
  first: StoredEvent | undefined,
): Promise<E.Either<PageError, number>> => {
  let count = 0;
  for (let event = first; event !== undefined; count += 1) {
    const read = await events.next();
    if (E.isLeft(read)) return read;
    event = read.right;
  }
  return E.right(count);
};

const isRoot = (tree: GrowingTree, root: string, size: number): boolean =>
  tree.size() === size && tree.root().toString('hex') === root;

const compareAll = async (options: VerifyAnewOptions, record: SealingRecord): Told<SealingVerdict> => {
  const { source, target, vault, decoder: through = decoder(), formerTrust } = options;
  const sealed = sealDifference(record, formerTrust);
  if (E.isLeft(sealed)) return sealed;
  const differences: SealingDifference[] = [...sealed.right];
  const compare = comparerOf(through, vault);
  const [was, is] = [eventsOf(asText(source)), eventsOf(asText(target))];
  const [former, own] = [growingTree(), growingTree()];
  let forgotten = 0;
  for (;;) {
    const before = await was.next();
    if (E.isLeft(before)) return before;
    // what comes after was recorded since
    const after = own.size() < record.events ? await is.next() : E.right(undefined);
    if (E.isLeft(after)) return after;
    const [event, found] = [before.right, after.right];
    if (event !== undefined && former.size() < record.events) former.add(leafHash(leafOf(event)));
    if (found !== undefined) own.add(leafHash(leafOf(found)));
    if (event === undefined || found === undefined) {
      const left = await rest(was, event);
      if (E.isLeft(left)) return left;
      if (left.right > 0) differences.push({ _tag: 'LeftOut', from: own.size(), events: left.right });
      break;
    }
    const compared = await compare(event, found);
    if (E.isLeft(compared)) return compared;
    const { faults } = compared.right;
    forgotten += compared.right.forgotten;
    const { position, stream, revision, id } = found;
    if (faults.length > 0)
      differences.push({
        _tag: 'NotAsItWas',
        index: own.size() - 1,
        found: { position, stream, revision, id },
        faults,
      });
  }
  if (!isRoot(former, record.former.root, record.events))
    differences.push({ _tag: 'OtherRoot', of: 'former' });
  if (!isRoot(own, record.log.root, record.events)) differences.push({ _tag: 'OtherRoot', of: 'log' });
  if (differences.length > 0) return E.right({ _tag: 'NotAsRecorded', record, differences });
  const next = await is.next();
  if (E.isLeft(next)) return next;
  const since = await rest(is, next.right);
  return E.isLeft(since)
    ? since
    : E.right({ _tag: 'SealedAsRecorded', record, forgotten, since: since.right });
};

const OPTIONS: OptionRules<VerifyAnewOptions> = {
  rules: {
    source: 'a store that can be read',
    target: 'a store that can be read',
    folder: 'a text',
    trust: 'an object',
    formerTrust: 'an object',
    vault: 'an object',
    decoder: 'a decoder',
  },
  needed: ['source', 'target', 'folder', 'trust'],
};

const verify = async (options: VerifyAnewOptions): Told<SealingVerdict> => {
  const path = join(options.folder, RECORD);
  const note = await ifThere(() => readFile(path, 'utf8'));
  if (note === undefined) return E.left({ _tag: 'NoRecord', path });
  const record = openRecord(note, options.trust);
  return E.isLeft(record) ? record : compareAll(options, record.right);
};

/**
 * Verifies that a store holds the history of another one, sealed anew and otherwise unchanged: event by event, against the
 * record of what was done. With the vault each text is revealed and compared as well.
 *
 * Whether the new store still holds what its log was sealed over, to the byte, `verifyStore` tells.
 */
export const verifySealedAnew = (options: VerifyAnewOptions): Unstarted<VerifyAnewError, SealingVerdict> =>
  pipe(
    TE.fromEither(keeping(options, OPTIONS)),
    TE.flatMap(({ folder }): Unstarted<VerifyAnewError, E.Either<VerifyAnewError, SealingVerdict>> =>
      onFiles(folder, () => verify(options)),
    ),
    TE.flatMapEither((verdict): E.Either<VerifyAnewError, SealingVerdict> => verdict),
  );
