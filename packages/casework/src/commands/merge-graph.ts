import type { Recordable, StreamName } from '@pavadonis/domain';
import { namedSurvivor } from '../named-survivor';

/** Which streams name each other in merges, whether or not these hold. */
export interface MergeGraph {
  /** Returns the other streams to which merges lead from a stream, in either direction and over any number of steps. */
  readonly linked: (stream: StreamName) => readonly StreamName[];
  /** Takes an event of a stream, which may name another. */
  readonly take: (stream: StreamName, event: Recordable) => void;
  readonly clear: () => void;
}

const NONE: readonly StreamName[] = [];

/**
 * Makes a graph without any streams.
 *
 * Merges that were reverted or voided stay in it: events of their own streams can bring them back. Which merges hold, these
 * streams say themselves.
 */
export const mergeGraph = (): MergeGraph => {
  const neighbours = new Map<StreamName, Set<StreamName>>();
  const known = new Map<StreamName, readonly StreamName[]>();

  const join = (stream: StreamName, other: StreamName): void => {
    const there = neighbours.get(stream);
    if (there?.has(other) === true) return;
    if (there === undefined) neighbours.set(stream, new Set([other]));
    else there.add(other);
    known.clear();
  };

  const find = (stream: StreamName): readonly StreamName[] => {
    const found = new Set([stream]);
    // a set is walked on to what is added meanwhile
    for (const each of found) for (const next of neighbours.get(each) ?? []) found.add(next);
    found.delete(stream);
    return [...found];
  };

  return {
    linked: (stream) => {
      if (!neighbours.has(stream)) return NONE;
      const before = known.get(stream);
      if (before !== undefined) return before;
      const found = find(stream);
      known.set(stream, found);
      return found;
    },
    take: (stream, event) => {
      const survivor = namedSurvivor(event);
      if (survivor === undefined) return;
      join(stream, survivor);
      join(survivor, stream);
    },
    clear: () => {
      neighbours.clear();
      known.clear();
    },
  };
};
