import { type Category, categoryOf, type Entry, type Recordable, type StreamName } from '@pavadonis/domain';
import {
  type AnyReadModel,
  type BrokenFold,
  kindOf,
  projector,
  type RecordedStream,
} from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { serialize } from 'node:v8';
import { namedSurvivor } from '../named-survivor';
import type { Checkpoint, FoundBuild } from './file/builds';
import type { Changes } from './file/persist';

/** Rows by kind of stream and by name, where their shape does not matter. */
export type AnyView = Readonly<Partial<Record<Category | 'persons', ReadonlyMap<StreamName, unknown>>>>;

/** The next part of the log: entries of streams that are followed, and the streams that must be settled anew for them. */
export interface Next {
  readonly entries: readonly Entry<Recordable>[];
  readonly anew: ReadonlyMap<StreamName, RecordedStream>;
  /** Up to where the log is known then. */
  readonly to: Checkpoint;
}

/** Returns the rows of a build as a file held them, for a reader who cannot fold them any further. */
export const viewOf = (
  { snapshots }: Pick<FoundBuild, 'snapshots'>,
  categories: readonly string[],
): AnyView => {
  const view = new Map<string, Map<StreamName, unknown>>(categories.map((category) => [category, new Map()]));
  const persons = new Map<StreamName, StreamName>();
  for (const [stream, { person, folded }] of snapshots) {
    const category = categoryOf(stream);
    const ofCategory = view.get(category) ?? new Map<StreamName, unknown>();
    view.set(category, ofCategory);
    if (folded !== undefined) ofCategory.set(person, folded.rows[0]);
    if (person !== stream) persons.set(stream, person);
  }
  return { ...Object.fromEntries(view), ...(view.has('client') ? { persons } : {}) };
};

const broken = (stream: StreamName, position: number, thrown: unknown): BrokenFold => ({
  _tag: 'BrokenFold',
  stream,
  position,
  cause: kindOf(thrown),
});

/** Makes the rows of a build in memory, from the state in the file on. */
export const rowsOf = (model: AnyReadModel, { id, snapshots, ...found }: FoundBuild) => {
  const { take, staleAfter, stale, refold, views, snapshots: snapshotsOf, restore } = projector({ model });
  restore(new Map(snapshots));
  const { position, last, hash, landmarks } = found;
  let checkpoint: Checkpoint = { position, last, hash, landmarks };
  let persisted = position;
  let changed = new Set<StreamName>();
  // what is being persisted, beside what changes meanwhile
  let leaving: ReadonlySet<StreamName> | undefined;

  return {
    build: id,
    view: views.model as AnyView,
    follows: (category: Category): boolean => model.folds[category] !== undefined,
    /** Returns the position up to which the rows know the log. */
    checkpoint: (): Checkpoint => checkpoint,
    staleAfter,

    /** Takes the next part of the log, at once. If the model's own code throws, the rows are useless afterwards. */
    take: ({ entries, anew, to }: Next): E.Either<BrokenFold, void> => {
      let at: Pick<Entry<Recordable>, 'stream' | 'position'> | undefined;
      try {
        for (const entry of entries) {
          at = entry;
          take(entry);
          changed.add(entry.stream);
        }
        for (const [stream, recorded] of anew) {
          at = { stream, position: recorded.at(-1)?.position ?? 0 };
          changed.add(stream);
          // another process, which takes other pages, may have persisted a merge that was over by the end of this one
          for (const { event } of recorded) {
            const survivor = namedSurvivor(event);
            if (survivor !== undefined) changed.add(survivor);
          }
          refold(new Map([[stream, recorded]]));
        }
        for (const streams of [...stale().first, ...stale().again]) {
          const recorded = streams.flatMap(({ stream }) => {
            const found = anew.get(stream);
            return found === undefined ? [] : [[stream, found] as const];
          });
          const [[stream, events] = []] = recorded;
          if (stream !== undefined) at = { stream, position: events?.at(-1)?.position ?? 0 };
          refold(new Map(recorded));
        }
      } catch (thrown) {
        // only a fold throws here, and it does so at an event or a stream
        if (at === undefined) throw thrown;
        return E.left(broken(at.stream, at.position, thrown));
      }
      checkpoint = to;
      return E.right(undefined);
    },

    /** Returns the position up to which the file holds the rows. */
    kept: (): number => persisted,

    /**
     * Returns the changes that the file does not hold yet, if any, as they are now. Whoever takes them says afterwards whether
     * they were persisted.
     */
    changes: (): E.Either<BrokenFold, Changes | undefined> => {
      if (checkpoint.last === undefined || checkpoint.position === persisted) return E.right(undefined);
      const changes: (readonly [StreamName, Uint8Array])[] = [];
      for (const [stream, snapshot] of snapshotsOf(changed))
        try {
          changes.push([stream, serialize(snapshot)]);
        } catch (thrown) {
          return E.left(broken(stream, checkpoint.position, thrown));
        }
      const to = { ...checkpoint, last: checkpoint.last };
      [leaving, changed] = [changed, new Set()];
      return E.right({ build: id, model, since: persisted, to, snapshots: changes });
    },

    /** Notes that the file now holds these changes, persisted by this process or another. */
    markPersisted: ({ to }: Changes): void => {
      persisted = to.position;
      leaving = undefined;
    },

    /** Notes that the file did not take the changes. */
    markNotPersisted: (): void => {
      changed = new Set([...(leaving ?? []), ...changed]);
      leaving = undefined;
    },
  };
};

export type Rows = ReturnType<typeof rowsOf>;
