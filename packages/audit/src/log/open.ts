import type { Unstarted } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { mkdir } from 'node:fs/promises';
import type {
  FolderUnavailable,
  InvalidKey,
  LogClosed,
  OpenLogError,
  SealContradicted,
  SealError,
  SealRefused,
} from '../errors';
import { parseSigner, type Signer } from '../seal/key';
import { isOrigin, openSeal, type Seal, signSeal, type Trust } from '../seal/seal';
import type { TreeHead } from '../tree/consistency';
import { tilePath } from '../tree/tile';
import { rootOver } from '../tree/subtrees';
import { type LogFolder, logFolder } from './folder';
import { onFiles } from './folder-error';
import { growingLog, type GrowingLog } from './growing-log';
import { computed } from './hashes';
import { lockFolder } from './lock';
import { consistencyOf, inclusionOf } from './proofs';
import { comparedLog, resumedElsewhere, resumedLog } from './resume';
import type { SealedLog, SealedLogOptions } from './sealed-log';
import { asText } from './texts';

const signersOf = (texts: readonly string[]): E.Either<InvalidKey, readonly Signer[]> => {
  const signers: Signer[] = [];
  for (const text of texts) {
    const signer = parseSigner(text);
    if (E.isLeft(signer)) return signer;
    signers.push(signer.right);
  }
  return signers.length === 0
    ? E.left({ _tag: 'InvalidKey', expected: 'PRIVATE+KEY+name+id+key' })
    : E.right(signers);
};

const openAll = (texts: readonly string[], trust: Trust): E.Either<SealRefused, readonly Seal[]> => {
  const seals: Seal[] = [];
  for (const text of texts) {
    const seal = openSeal(text, trust);
    if (E.isLeft(seal)) return seal;
    seals.push(seal.right);
  }
  return E.right(seals);
};

type GoOnError = Exclude<SealError, FolderUnavailable | LogClosed>;

const contradicts = ({ size }: TreeHead): E.Either<SealContradicted, never> =>
  E.left({ _tag: 'SealContradicted', size });

/** Compares seals that are kept elsewhere with a log: those over what it has by its tiles, the others as it grows. */
const compare = async (
  folder: LogFolder,
  log: GrowingLog,
  sealed: number,
  elsewhere: readonly Seal[],
): Promise<E.Either<GoOnError, void>> => {
  for (const { size, root } of elsewhere.filter((seal) => seal.size <= sealed)) {
    const own = await computed(folder, sealed, (hashOf) => rootOver(0, size, hashOf));
    if (E.isLeft(own)) return own;
    if (!own.right.equals(root)) return contradicts({ size, root });
  }
  const met = await log.meet(elsewhere.filter((seal) => seal.size > sealed));
  if (E.isLeft(met)) return met;
  return met.right === undefined ? E.right(undefined) : contradicts(met.right);
};

const onFolder = async (
  {
    store,
    origin,
    signers: secrets,
    formerKeys = [],
    sealedElsewhere = [],
    compared = 'last',
  }: SealedLogOptions,
  folder: LogFolder,
  release: () => Promise<void>,
): Promise<E.Either<OpenLogError, SealedLog>> => {
  const signers = signersOf(secrets);
  if (E.isLeft(signers)) return signers;
  const keys = [...signers.right.map(({ verifier }) => verifier.text), ...formerKeys];
  const elsewhere = openAll(sealedElsewhere, { origin, keys });
  if (E.isLeft(elsewhere)) return elsewhere;
  const text = await folder.readSeal();
  const opened = text === undefined ? E.right(undefined) : openSeal(text, { origin, keys });
  if (E.isLeft(opened)) return opened;
  let last = opened.right;

  const texts = asText(store);
  const goOn = async (resume: typeof resumedLog): Promise<E.Either<GoOnError, GrowingLog>> => {
    const resumed =
      last === undefined ? E.right(growingLog(texts, folder)) : await resume(texts, folder, last);
    if (E.isLeft(resumed)) return resumed;
    const agreed = await compare(folder, resumed.right, last?.size ?? 0, elsewhere.right);
    return E.isLeft(agreed) ? agreed : resumed;
  };

  const begun = await goOn(compared === 'all' ? comparedLog : resumedElsewhere);
  if (E.isLeft(begun)) return begun;
  // none after a failure: its tree may hold what the store does not
  let log: GrowingLog | undefined = begun.right;

  const isSigned = (seal: Seal): boolean =>
    signers.right.every(({ verifier }) => E.isRight(openSeal(seal.text, { origin, keys: [verifier.text] })));

  // of higher levels they seldom change
  let partial: ReadonlySet<string> = new Set();
  // nobody waits for it: where it is behind, the next process reads a little more
  let progress: Promise<unknown> = Promise.resolve();
  const keep = async ({ tree, anchor }: GrowingLog): Promise<Seal> => {
    const head = { size: tree.size(), root: tree.root() };
    if (last?.size === head.size && isSigned(last)) return last;
    await folder.writeTiles(tree.partial().filter(({ tile }) => !partial.has(tilePath(tile))));
    partial = new Set(tree.partial().map(({ tile }) => tilePath(tile)));
    const seal = signSeal(origin, head, signers.right);
    await folder.writeSeal(seal.text);
    last = seal;
    const { position, fingerprint } = anchor();
    progress = folder.writeProgress({ size: seal.size, position, fingerprint }).catch(() => undefined);
    return seal;
  };

  // one after another, as all grow one tree
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <A>(work: () => Promise<A>): Promise<A> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
  const { path } = folder;
  let isClosed = false;

  return E.right({
    last: () => last,
    seal: ({ knownAt } = {}) =>
      pipe(
        onFiles(path, () =>
          inTurn(async (): Promise<E.Either<SealError, Seal>> => {
            // it has no lock any more
            if (isClosed) return E.left({ _tag: 'LogClosed' });
            await progress;
            const own = log === undefined ? await goOn(resumedLog) : E.right(log);
            log = undefined;
            if (E.isLeft(own)) return own;
            const grown = await own.right.grow(knownAt);
            if (E.isLeft(grown)) return grown;
            const seal = await keep(own.right);
            log = own.right;
            return E.right(seal);
          }),
        ),
        TE.flatMapEither((sealed) => sealed),
      ),
    proveInclusion: (event) =>
      pipe(
        onFiles(path, () => inclusionOf(folder, last, event)),
        TE.flatMapEither((proof) => proof),
      ),
    proveConsistency: (before) =>
      pipe(
        onFiles(path, () => consistencyOf(folder, last, before)),
        TE.flatMapEither((proof) => proof),
      ),
    close: () =>
      onFiles(path, () =>
        inTurn(async () => {
          isClosed = true;
          await progress;
          await release();
        }),
      ),
  });
};

/**
 * Opens the log of a store for sealing, by this process alone. Goes on from the last seal in the folder: what was hashed is not
 * hashed again.
 *
 * The last sealed event is compared with the store, and the fingerprint of a store that keeps one, by which a store that was put
 * back is found. Each event is compared on request (`compared`), and by `verifyStore`, which tells what was changed.
 */
export const openSealedLog = (options: SealedLogOptions): Unstarted<OpenLogError, SealedLog> => {
  if (!isOrigin(options.origin)) return TE.left({ _tag: 'InvalidOrigin' });
  return pipe(
    onFiles(options.folder, async () => {
      await mkdir(options.folder, { recursive: true });
      const folder = logFolder(options.folder);
      const lock = await lockFolder(folder.path);
      if (E.isLeft(lock)) return lock;
      let opened: E.Either<OpenLogError, SealedLog> | undefined;
      try {
        opened = await onFolder(options, folder, lock.right);
        return opened;
      } finally {
        if (opened === undefined || E.isLeft(opened)) await lock.right();
      }
    }),
    TE.flatMapEither((opened): E.Either<OpenLogError, SealedLog> => opened),
  );
};
