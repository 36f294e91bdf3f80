import {
  type Category,
  categoryOf,
  type Entry,
  type Recordable,
  type Settleable,
  type StreamName,
} from '@pavadonis/domain';
import { type AnyReadModel, projector } from '@pavadonis/projection';
import { codeOf } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { serialize } from 'node:v8';
import type { Changes, Checkpoint, FoundBuild, LastEvent } from './rows-file';
import type { BrokenFold } from './status';

/** Rows by kind of stream and by stream, where their shape does not matter. */
export type AnyView = Readonly<Partial<Record<Category, ReadonlyMap<StreamName, unknown>>>>;

/** What comes next: entries of streams that are followed, and the streams whose rows must be folded anew for them. */
export interface Next {
  readonly entries: readonly Entry<Recordable>[];
  readonly anew: ReadonlyMap<StreamName, readonly Settleable<Recordable>[]>;
  /** Up to where the log is known then. */
  readonly to: Checkpoint;
}

/** The rows of a build as a file held them, for a reader who cannot fold them any further. */
export const viewOf = ({ kept }: Pick<FoundBuild, 'kept'>, categories: readonly string[]): AnyView => {
  const view = new Map<string, Map<StreamName, unknown>>(categories.map((category) => [category, new Map()]));
  for (const [stream, { rows }] of kept) {
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
  cause: codeOf(thrown),
});

/** The rows of a build in memory, from where the file left them. */
export const rowsOf = (model: AnyReadModel, { id, position, last, kept }: FoundBuild) => {
  const { take, staleAfter, refold, views, snapshot, restore } = projector({ model });
  for (const [stream, each] of kept) restore(stream, each);
  let known: Checkpoint = { position, last };
  let since = position;
  const changed = new Set<StreamName>();

  return {
    build: id,
    view: views.model as AnyView,
    follows: (category: Category): boolean => model.folds[category] !== undefined,
    known: (): Checkpoint => known,
    staleAfter,

    /** Takes what comes next, in one go. Where the model's own code throws, the rows are of no use afterwards. */
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
        // nothing else throws here, and it does so at something
        if (at === undefined) throw thrown;
        return E.left(broken(at.stream, at.position, thrown));
      }
      known = to;
      return E.right(undefined);
    },

    /** What the file does not know yet, if anything. */
    changes: (): E.Either<BrokenFold, Changes | undefined> => {
      if (known.last === undefined || known.position === since) return E.right(undefined);
      const rows: (readonly [StreamName, Uint8Array])[] = [];
      for (const stream of changed)
        try {
          rows.push([stream, serialize(snapshot(stream))]);
        } catch (thrown) {
          return E.left(broken(stream, known.position, thrown));
        }
      const to: Checkpoint & { readonly last: LastEvent } = { position: known.position, last: known.last };
      return E.right({ build: id, model, since, to, rows });
    },

    /** The file knows these changes now, by this process or another. */
    wereKept: ({ to }: Changes): void => {
      since = to.position;
      changed.clear();
    },
  };
};

export type Rows = ReturnType<typeof rowsOf>;
