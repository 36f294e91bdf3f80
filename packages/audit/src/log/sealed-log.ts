import type { KnownAt } from '@pavadonis/domain';
import type { Unstarted } from '@pavadonis/event-store';
import type { FolderUnavailable, MissingTile, NotSealed, SealError } from '../errors';
import type { Seal } from '../seal/seal';
import type { LeafEvent } from '../tree/leaf';
import type { SealedStore } from './leaves';

/** The store that is sealed, the folder of the log, its name and its keys. */
export interface SealedLogOptions {
  /** The store. Anything that reads the whole log will do. */
  readonly store: SealedStore;
  /** The folder of tiles and seal, made if it does not exist. Its parent may be served as static files. */
  readonly folder: string;
  /** The name of the log, which every seal begins with: best a URL without its scheme, such as `sif.example/pavadonis`. */
  readonly origin: string;
  /** The signers, as `newKey` makes them. They are secrets. While keys change there are two, and both sign. */
  readonly signers: readonly string[];
  /** The verifiers of former signers, by which older seals are believed; by default none. */
  readonly formerKeys?: readonly string[] | undefined;
  /**
   * Seals that were kept elsewhere, published ones for instance; by default none. A folder that was put back together with the
   * store is told by them alone.
   */
  readonly sealedElsewhere?: readonly string[] | undefined;
  /**
   * The sealed events that are compared with the store before the log is opened: the last one, by default, or all of them, as
   * `verifyStore` does, for which the whole store is read. Then damaged tiles are made anew as well.
   */
  readonly compared?: 'last' | 'all' | undefined;
}

/** How far a log is sealed. */
export interface SealOptions {
  /**
   * Seals the log as it was known at that moment; by default all of it. A store of several servers may still undo its youngest
   * events: seal it up to an instant that is some minutes old.
   */
  readonly knownAt?: KnownAt | undefined;
}

/** A log that is sealed from time to time, by one process at a time. */
export interface SealedLog {
  /** Returns the last seal, or nothing before the first one. */
  readonly last: () => Seal | undefined;
  /**
   * Seals what the store holds by now. The seal is on the disk before it is returned. Where nothing was recorded since the last
   * seal, that one is returned. Nothing is sealed where the store was put back since (`NotAsSealed`), until it holds again what
   * was sealed.
   */
  readonly seal: (options?: SealOptions) => Unstarted<SealError, Seal>;
  /** Proves that an event is under the last seal, for whoever has the event, the proof and the key. */
  readonly proveInclusion: (
    event: LeafEvent,
  ) => Unstarted<FolderUnavailable | MissingTile | NotSealed, string>;
  /** Proves that the last seal goes on from a former one over so many events. */
  readonly proveConsistency: (
    before: number,
  ) => Unstarted<FolderUnavailable | MissingTile | NotSealed, string>;
  /** Lets go of the folder. */
  readonly close: () => Unstarted<FolderUnavailable, void>;
}
