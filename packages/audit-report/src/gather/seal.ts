import {
  type Seal,
  type SealedStore,
  type Trust,
  type Verdict,
  type VerifyOptions,
  verifyStore,
} from '@pavadonis/audit';
import type { FolderUnavailable, NeverSealed, SealRefused } from '@pavadonis/audit/errors';
import type { ReadError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { ReportedSeal, ReportedVerdict } from '../report/reported-seal';

/** The folder of a sealed log and the keys that are trusted; and the seal, if it is not the last one in the folder. */
export type SealToCompare = Omit<VerifyOptions, 'store'>;

/** The reasons why a store cannot be compared with a seal. */
export type CompareError = SealRefused | NeverSealed | FolderUnavailable | ReadError;

/** The outcome of a comparison: what is reported, and the seal under which events are proven. */
export interface Compared {
  readonly reported: ReportedSeal;
  readonly provenBy?: Seal;
}

const reportedVerdict = (verdict: Verdict): ReportedVerdict => {
  if (verdict._tag === 'Holds') return { _tag: 'Holds', unsealed: verdict.unsealed };
  const { differences, putBackTo, damagedTiles } = verdict;
  return {
    _tag: 'Differs',
    differences,
    ...(putBackTo === undefined ? {} : { putBackTo }),
    damagedTiles,
  };
};

const reportedSeal = ({ keys, witnesses }: Trust, verdict: Verdict): ReportedSeal => {
  const { origin, size, root, text } = verdict.seal;
  return {
    _tag: 'Compared',
    origin,
    size,
    root: root.toString('base64'),
    text,
    keys,
    witnesses: witnesses?.keys ?? [],
    witnessesNeeded: witnesses?.atLeast ?? 0,
    verdict: reportedVerdict(verdict),
  };
};

type ReportedStore = Pick<SealedStore, 'readAll' | 'notUtf8'>;

/** A store as it stood at a position, so that what is recorded meanwhile plays no part. */
const upTo = (store: ReportedStore, position: number): SealedStore => ({
  notUtf8: store.notUtf8,
  readAll: (range) => store.readAll({ ...range, knownAt: { _tag: 'Position', position } }),
});

/** Compares a store, up to a position, with a seal. */
export const compareWithSeal = async (
  store: ReportedStore,
  position: number,
  sealed: SealToCompare | undefined,
): Promise<E.Either<CompareError, Compared>> => {
  if (sealed === undefined) return E.right({ reported: { _tag: 'NotGiven' } });
  const verdict = await verifyStore({ ...sealed, store: upTo(store, position) })();
  if (E.isLeft(verdict)) return verdict;
  const reported = reportedSeal(sealed, verdict.right);
  return E.right(verdict.right._tag === 'Holds' ? { reported, provenBy: verdict.right.seal } : { reported });
};
