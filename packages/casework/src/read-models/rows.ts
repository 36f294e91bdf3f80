import {
  type Category,
  categoryOf,
  type Entry,
  type Recordable,
  type Settleable,
  type StreamName,
} from '@pavadonis/domain';
import { type AnyReadModel, type BrokenFold, kindOf, projector } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { serialize } from 'node:v8';
import type { Checkpoint, FoundBuild, LastEvent } from './file/builds';
import type { Changes } from './file/persist';

/** Rows by kind of stream and by stream, for code to which their shape does not matter. */
export type AnyView = Readonly<Partial<Record<Category, ReadonlyMap<StreamName, unknown>>>>;

/** The next part of the log: entries of followed streams, and the streams whose rows must be folded anew for them. */
export interface Next {
  readonly entries: readonly Entry<Recordable>[];
  readonly anew: ReadonlyMap<StreamName, readonly Settleable<Recordable>[]>;
  /** The position up to which the log is known then. */
  readonly to: Checkpoint;
}

/** Returns the rows of a build as a file held them, for a reader who cannot fold them any further. */
export const viewOf = (
  { snapshots }: Pick<FoundBuild, 'snapshots'>,
  categories: readonly string[],
): AnyView => {
  const view = new Map<string, Map<StreamName, unknown>>(categories.map((category) => [category, new Map()]));
  for (const [stream, { rows }] of snapshots) {
    const category = categoryOf(stream);
    const ofCategory = view.get(category) ?? new Map<StreamName, unknown>();
    view.set(category, ofCategory.set(stream, rows[0]));
  }
  return Object.fromEntries(view);
};

const broken = (stream: StreamName, position: number, thrown: unknown): BrokenFold => ({
  _tag: 'BrokenFold',
  stream,
  position,
  cause: kindOf(thrown),
});

/** Makes the rows of a build in memory, from the state in the file on. */
export const rowsOf = (model: AnyReadModel, { id, position, last, snapshots }: FoundBuild) => {
  const { take, staleAfter, refold, views, snapshot: snapshotOf, restore } = projector({ model });
  for (const [stream, snapshot] of snapshots) restore(stream, snapshot);
  let checkpoint: Checkpoint = { position, last };
  let persisted = position;
  const changed = new Set<StreamName>();

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
          refold(stream, recorded);
        }
      } catch (thrown) {
        // only a fold throws here, and it does so at an event or a stream
        if (at === undefined) throw thrown;
        return E.left(broken(at.stream, at.position, thrown));
      }
      checkpoint = to;
      return E.right(undefined);
    },

    /** Returns the changes that the file does not hold yet, if any. */
    changes: (): E.Either<BrokenFold, Changes | undefined> => {
      if (checkpoint.last === undefined || checkpoint.position === persisted) return E.right(undefined);
      const changes: (readonly [StreamName, Uint8Array])[] = [];
      for (const stream of changed)
        try {
          changes.push([stream, serialize(snapshotOf(stream))]);
        } catch (thrown) {
          return E.left(broken(stream, checkpoint.position, thrown));
        }
      const to: Checkpoint & { readonly last: LastEvent } = {
        position: checkpoint.position,
        last: checkpoint.last,
      };
      return E.right({ build: id, model, since: persisted, to, snapshots: changes });
    },

    /** Notes that the file now holds these changes, persisted by this process or another. */
    markPersisted: ({ to }: Changes): void => {
      persisted = to.position;
      changed.clear();
    },
  };
};

export type Rows = ReturnType<typeof rowsOf>;
