import type { StreamName } from '@pavadonis/domain';

/** Hears which rows of a map change. */
export interface Watcher {
  /** A row is about to change, or another one was put in its place. */
  readonly changed: (name: StreamName) => void;
  /** There is no row of this name any more. */
  readonly removed: (name: StreamName) => void;
}

/** Whoever changes the rows of a map, and tells a watcher. */
export interface Watched {
  watcher: Watcher | undefined;
}

type Shown = ReadonlyMap<StreamName, unknown>;

const known = new WeakMap<Shown, Watched>();

/** Notes who changes the rows of a map, for those who keep columns of them. */
export const letWatch = (shown: Shown, by: Watched): void => {
  known.set(shown, by);
};

/** Finds who changes the rows of a map; undefined of a map that no projector made, of whose changes nobody hears. */
export const watchedOf = (shown: Shown): Watched | undefined => known.get(shown);
