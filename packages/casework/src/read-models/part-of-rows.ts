import { type Category, categoryOf, type StreamName } from '@pavadonis/domain';
import type { AnyReadModel, FoldedPart, Part, Snapshot } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import type { LiveModel } from './model';

/** Read models follow faster than they were asked: they hold later events of their part than the position that was named. */
export interface PositionPassed {
  readonly _tag: 'PositionPassed';
  /** The position of the last event of their part that they hold. */
  readonly position: number;
}

/** Returns whether the rows of a read model's own version hold the store's log up to a position. */
export const hasFolded = (model: LiveModel, position: number): boolean =>
  model.isCompared() && model.isOpen() && model.rows().checkpoint().position >= position;

type Models = ReadonlyMap<PropertyKey, LiveModel>;

// a row of each read model that follows such streams, in the order of the models, as one replay of all would have made them
const together = (models: Models): ReadonlyMap<StreamName, Snapshot> => {
  const all = [...models.values()].map((model) => [model.model, model.rows().snapshots()] as const);
  const follows = ({ folds }: AnyReadModel, category: Category): boolean => folds[category] !== undefined;
  const joint = new Map<StreamName, Snapshot>();
  for (const [, snapshots] of all)
    for (const [stream, snapshot] of snapshots) {
      if (joint.has(stream)) continue;
      const category = categoryOf(stream);
      const own = all.flatMap(([model, of]) => (follows(model, category) ? [of.get(stream)] : []));
      const { folded } = snapshot;
      const rows = own.map((each) => each?.folded?.rows[0]);
      joint.set(stream, folded === undefined ? snapshot : { ...snapshot, folded: { ...folded, rows } });
    }
  return joint;
};

/**
 * Returns a copy of the rows of read models that hold the log up to a position at least, as those of their part up to there.
 * Fails where they hold later events of the part.
 */
export const partOfRows = (
  models: Models,
  part: Part,
  position: number,
): E.Either<PositionPassed, Omit<FoldedPart, 'models'>> => {
  const snapshots = together(models);
  let [events, last] = [0, 0];
  for (const snapshot of snapshots.values()) {
    events += snapshot.taken;
    last = Math.max(last, snapshot.position);
  }
  if (last > position) return E.left({ _tag: 'PositionPassed', position: last });
  // the rows change in place
  return E.right({ part, events, position, snapshots: structuredClone(snapshots) });
};
