import * as E from 'fp-ts/Either';
import type { NotAsSealed, NotSealed } from '../errors';
import { writeInclusion } from '../seal/proof';
import type { Seal } from '../seal/seal';
import type { Hash } from '../tree/hash';
import { treeOver } from '../tree/tree-over';

/** Proofs out of all leaves of a log: some hundred bytes an event in memory, and no folder. */
export interface LogProofs {
  /** Returns the root over the first events, so many as are asked for; there have to be as many. */
  readonly rootOver: (size: number) => Hash;
  /** Proves that the event at a place, counted from 0, is under a seal. */
  readonly proveInclusion: (index: number, seal: Seal) => E.Either<NotSealed | NotAsSealed, string>;
}

/**
 * Makes proofs for many events of a log at once, of the hashes of all its leaves in the order of positions. They are those that
 * the sealed log itself gives, and need neither its folder nor its signer.
 *
 * @example
 * logProofs(events.map((event) => leafHash(leafOf(event)))).proveInclusion(0, seal);
 */
export const logProofs = (leaves: readonly Hash[]): LogProofs => {
  const tree = treeOver(leaves);
  const isOf = ({ size, root }: Seal): boolean => size <= tree.size && tree.rootOver(size).equals(root);
  return {
    rootOver: tree.rootOver,
    proveInclusion: (index, seal) => {
      if (!Number.isSafeInteger(index) || index < 0 || index >= seal.size)
        return E.left({ _tag: 'NotSealed' });
      if (!isOf(seal)) return E.left({ _tag: 'NotAsSealed', sealed: seal.size });
      return E.right(writeInclusion(index, tree.pathOf(index, seal.size), seal));
    },
  };
};
