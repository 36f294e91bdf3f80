import { Instant, Metadata } from '@pavadonis/domain';
import { decoder, type Unstarted } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderUnavailable, NotAsSealed } from '../errors';
import { durableWriter } from '../log/durable';
import { ifThere, onFiles } from '../log/folder-error';
import { openSealedLog } from '../log/open';
import type { SealedLog } from '../log/sealed-log';
import { asText } from '../log/texts';
import { parseSigner } from '../seal/key';
import { openSeal, type Seal } from '../seal/seal';
import { carrierOf } from './carried';
import { carryOver, compareCarried } from './carry-over';
import { eventsOf } from './each-event';
import type { OtherRecord, SealedInPart } from './errors';
import { keeping } from './keeping';
import { type LookedThrough, lookThrough } from './look-through';
import { LOG, OPTIONS, type SealAnewError, type SealAnewOptions, type SealedAnew } from './options';
import { isSameDeed, openRecord, type SealingRecord, signRecord } from './record';
import { sealerOf } from './sealer';

/** The name of the record's file, in the folder of the new log. */
export const RECORD = 'sealed-anew';

type Done<A> = Promise<E.Either<SealAnewError, A>>;

const isSame = ({ source, target }: SealAnewOptions): boolean =>
  (source as unknown) === target || (source.logName !== undefined && source.logName === target.logName);

/** Returns what can be refused before anything is read. */
const refusal = (options: SealAnewOptions): SealAnewError | undefined => {
  const { at, by, formerSeal, log } = options;
  if (!Instant.is(at)) return { _tag: 'InvalidLabel', label: 'at' };
  if (!Metadata.required.by.is(by)) return { _tag: 'InvalidLabel', label: 'by' };
  if (isSame(options)) return { _tag: 'SameStore' };
  return formerSeal?.origin === log.origin ? { _tag: 'SameOrigin', origin: log.origin } : undefined;
};

const agree = (
  { former }: LookedThrough,
  seal: Seal | undefined,
): E.Either<SealedInPart | NotAsSealed, void> => {
  if (seal === undefined || (former.size === seal.size && former.root.equals(seal.root)))
    return E.right(undefined);
  return former.size > seal.size
    ? E.left({ _tag: 'SealedInPart', sealed: seal.size })
    : E.left({ _tag: 'NotAsSealed', sealed: seal.size });
};

const recordOf = (
  { at, by, vault, log, formerSeal }: SealAnewOptions,
  { former, sealed, texts, lifted }: LookedThrough,
): SealingRecord => ({
  at,
  by,
  vault: vault.id,
  events: sealed.size,
  texts,
  lifted,
  former: { root: former.root.toString('hex'), ...(formerSeal && { seal: formerSeal.text }) },
  log: { origin: log.origin, root: sealed.root.toString('hex') },
});

const verifiersOf = (signers: readonly string[]): readonly string[] =>
  signers.map(parseSigner).flatMap((each) => (E.isRight(each) ? [each.right.verifier.text] : []));

/** Returns the record that is there already, if it tells of the same. */
const recordThere = async (
  { log: { folder, origin, signers } }: SealAnewOptions,
  made: SealingRecord,
  isSealed: boolean,
): Promise<E.Either<OtherRecord, SealingRecord | undefined>> => {
  const path = join(folder, RECORD);
  const note = await ifThere(() => readFile(path, 'utf8'));
  const other: E.Either<OtherRecord, never> = E.left({ _tag: 'OtherRecord', path });
  // the record comes before the first seal
  if (note === undefined) return isSealed ? other : E.right(undefined);
  const opened = openRecord(note, { origin, keys: verifiersOf(signers) });
  return E.isRight(opened) && isSameDeed(opened.right, made) ? opened : other;
};

const sealAll = async (
  options: SealAnewOptions,
  seal: Seal | undefined,
  log: SealedLog,
): Done<SealedAnew> => {
  const { vault, decoder: through = decoder(), log: own } = options;
  const [source, target] = [asText(options.source), asText(options.target)];
  const carry = carrierOf(through, sealerOf(vault));
  const looked = await lookThrough(eventsOf(source), eventsOf(target), carry);
  if (E.isLeft(looked)) return looked;
  const agreed = agree(looked.right, seal);
  if (E.isLeft(agreed)) return agreed;
  const made = recordOf(options, looked.right);
  const there = await recordThere(options, made, log.last() !== undefined);
  if (E.isLeft(there)) return there;
  const carried = await carryOver(source, options.target, looked.right, carry);
  if (E.isLeft(carried)) return carried;
  const compared = await compareCarried(target, looked.right);
  if (E.isLeft(compared)) return compared;
  const record = there.right ?? made;
  if (there.right === undefined)
    await durableWriter(own.folder)([
      { path: join(own.folder, RECORD), bytes: Buffer.from(signRecord(made, own.signers)) },
    ]);
  return pipe(
    log.seal(),
    TE.map((first): SealedAnew => ({ record, seal: first })),
  )();
};

const onLog = async (options: SealAnewOptions): Done<SealedAnew> => {
  const refused = refusal(options);
  if (refused !== undefined) return E.left(refused);
  const { formerSeal, target, log } = options;
  const seal = formerSeal && openSeal(formerSeal.text, formerSeal);
  if (seal !== undefined && E.isLeft(seal)) return seal;
  // for this process alone
  const opened = await openSealedLog({ ...log, store: target })();
  if (E.isLeft(opened)) return opened;
  try {
    return await sealAll(options, seal?.right, opened.right);
  } finally {
    await opened.right.close()();
  }
};

/**
 * Seals a history that was recorded in the clear anew, into an empty store of any kind and with a log of its own: every personal
 * text of every person, and in the evidence, by the vault. Ids, streams, revisions, moments and the order stay.
 *
 * The whole history is looked through before the first event is written. Doing it again after an interruption goes on, and comes
 * to the same bytes. The record of what was done is written before the first seal, and signed by the keys of the new log.
 */
export const sealAnew = (
  options: SealAnewOptions,
): Unstarted<SealAnewError | FolderUnavailable, SealedAnew> =>
  pipe(
    TE.fromEither(keeping(options, OPTIONS)),
    TE.flatMapEither(({ log }) => E.map(() => log)(keeping(log, LOG))),
    TE.flatMap(
      ({ folder }): Unstarted<SealAnewError | FolderUnavailable, E.Either<SealAnewError, SealedAnew>> =>
        onFiles(folder, () => onLog(options)),
    ),
    TE.flatMapEither((done): E.Either<SealAnewError | FolderUnavailable, SealedAnew> => done),
  );
