import {
  type Category,
  type Entry,
  type EventWindow,
  type Recordable,
  type StreamName,
} from '@pavadonis/domain';
import {
  type AnyReadModel,
  type BrokenFold,
  LargeMap,
  type Projector,
  projector,
  type RecordedStream,
  type Snapshot,
} from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { toldRefold } from '../channels/told-refold';
import { namedSurvivor } from '../named-survivor';
import { brokenFold, changedStreams, type KeptSoFar } from './changed-streams';
import { BEGINNING, type Build, type Checkpoint } from './file/build-row';
import { type FollowedModel, followsOf } from './followed-model';

/** Rows by kind of stream and by name, where their shape does not matter. */
export type AnyView = Readonly<Partial<Record<Category | 'persons', ReadonlyMap<StreamName, unknown>>>>;

/** The next part of the log: entries of streams that are followed, and the streams that must be settled anew for them. */
export interface Next {
  readonly entries: readonly Entry<Recordable>[];
  readonly anew: ReadonlyMap<StreamName, RecordedStream>;
  /** Up to where the log is known then. */
  readonly to: Checkpoint;
}

type OneModel = Readonly<Record<'model', AnyReadModel>>;

interface RowsFrom {
  readonly checkpoint: Checkpoint;
  readonly kept: KeptSoFar;
}

const rowsOn = (
  model: FollowedModel,
  build: number,
  { take, takeWindow, staleAfter, stale, refold, views, snapshots, streams }: Projector<OneModel>,
  from: RowsFrom,
) => {
  let { checkpoint } = from;
  const changed = changedStreams(
    { model, build, checkpoint: () => checkpoint, snapshotsOf: snapshots },
    from.kept,
  );
  const { kept, hasChanges, changes, markPersisted, markNotPersisted } = changed;

  type At = Pick<Entry<Recordable>, 'stream' | 'position'>;

  const foldAnew = (anew: Next['anew'], isAt: (at: At) => void): void => {
    for (const [stream, recorded] of anew) {
      isAt({ stream, position: recorded.at(-1)?.position ?? 0 });
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
      if (stream !== undefined) isAt({ stream, position: events?.at(-1)?.position ?? 0 });
      refold(new Map(recorded));
    }
  };

  /** Takes a part of the log by some work that says at what it is, and folds the streams anew that it leaves stale. */
  const takeBy = (
    work: (isAt: (at: At) => void) => void,
    { anew, to }: Pick<Next, 'anew' | 'to'>,
  ): E.Either<BrokenFold, void> => {
    let at: At | undefined;
    const isAt = (now: At): void => {
      at = now;
    };
    try {
      work(isAt);
      const fold = (): void => foldAnew(anew, isAt);
      if (anew.size > 0) toldRefold([model.name], anew, fold);
      else fold();
    } catch (thrown) {
      // only a fold throws here, and it does so at an event or a stream
      if (at === undefined) throw thrown;
      return E.left(brokenFold(at.stream, at.position, thrown));
    }
    checkpoint = to;
    return E.right(undefined);
  };

  return {
    build,
    view: views.model as AnyView,
    follows: followsOf(model),
    /** Returns the position up to which the rows know the log. */
    checkpoint: (): Checkpoint => checkpoint,
    staleAfter,

    /** Takes the next part of the log, at once. If the model's own code throws, the rows are useless afterwards. */
    take: ({ entries, ...next }: Next): E.Either<BrokenFold, void> =>
      takeBy((isAt) => {
        for (const entry of entries) {
          isAt(entry);
          take(entry);
          changed.add(entry.stream);
        }
      }, next),

    /** Takes the next part of the log as a window of streams that are followed, at once. */
    takeWindow: (
      window: EventWindow<Recordable>,
      next: Pick<Next, 'anew' | 'to'>,
    ): E.Either<BrokenFold, void> =>
      takeBy((isAt) => {
        const { count, streams, nameOf } = window;
        const steps = takeWindow(window);
        let step = steps.next();
        while (step.done !== true) step = steps.next();
        if (step.value !== undefined) {
          isAt(step.value.at);
          throw step.value.thrown;
        }
        const met = new Set<number>();
        for (let i = 0; i < count; i += 1) met.add(streams[i] ?? 0);
        for (const stream of met) changed.add(nameOf(stream));
      }, next),

    /** Returns the snapshots of all streams, which show later changes. */
    snapshots: (): ReadonlyMap<StreamName, Snapshot> => snapshots(streams()),

    /** Returns how many events of a stream were taken; nothing of one that was never met. */
    takenOf: (stream: StreamName): number | undefined => snapshots([stream]).get(stream)?.taken,

    kept,
    hasChanges,
    changes,
    markPersisted,
    markNotPersisted,
  };
};

export type Rows = ReturnType<typeof rowsOn>;

/** Makes the rows of a build into which nothing was folded. */
export const emptyRows = (model: FollowedModel, build: number): Rows =>
  rowsOn(model, build, projector({ model }), {
    checkpoint: BEGINNING,
    kept: { position: 0, changed: new LargeMap() },
  });

const isAlone = (stream: StreamName, { person, folded }: Snapshot): boolean =>
  person === stream && folded?.streams.length === 1;

/** Makes the rows of a build of its snapshots, some after others. */
export const rowsReader = (model: FollowedModel) => {
  const folding = projector({ model });
  // a person's streams go on together, wherever they stand in the file
  const together = new Map<StreamName, Snapshot>();
  return {
    /** Returns the name of a stream as the rows have it; undefined of one that was not taken. */
    heldName: folding.heldName,
    /** Takes the next snapshots, which it changes. */
    take: (snapshots: ReadonlyMap<StreamName, Snapshot>): void => {
      const alone = new Map<StreamName, Snapshot>();
      for (const [stream, snapshot] of snapshots)
        if (isAlone(stream, snapshot)) alone.set(stream, snapshot);
        else together.set(stream, snapshot);
      folding.restore(alone);
    },
    /** Returns the rows, once all snapshots were taken. The file holds them, unless something else is said. */
    rows: (
      { id, position, last, hash, landmarks }: Omit<Build, 'version'>,
      kept: KeptSoFar = { position, changed: new LargeMap() },
    ): Rows => {
      folding.restore(together);
      return rowsOn(model, id, folding, { checkpoint: { position, last, hash, landmarks }, kept });
    },
  };
};
