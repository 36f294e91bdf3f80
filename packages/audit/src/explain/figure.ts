import type { KnownAt, Recordable, Recorded } from '@pavadonis/domain';
import type { ReadModel, RowTypes, View } from '@pavadonis/projection';

/** A figure, by all that it follows from: a read model, a log and a report. */
export interface Figure<Rows extends RowTypes> {
  /** The read model that the report asks: one of the house, or the host's own. */
  readonly model: ReadModel<Rows>;
  /** The log as recorded, in order of position: all of it, or any part that holds streams whole. */
  readonly log: readonly Recorded<Recordable>[];
  /** Leaves out events that were not known at that moment; by default none. */
  readonly knownAt?: KnownAt;
  /**
   * Returns the answer, or the part of it that is asked about. It looks at nothing but the view, and not at the order of its
   * rows. A row of the view in the answer stands for its person, contract, operation or centre: what else the row holds does not
   * matter.
   */
  readonly report: (view: View<Rows>) => unknown;
}

/** Returns the beginning of a log that was known at a moment. */
export const knownPart = ({
  log,
  knownAt,
}: Pick<Figure<RowTypes>, 'log' | 'knownAt'>): readonly Recorded<Recordable>[] => {
  switch (knownAt?._tag) {
    case undefined:
      return log;
    case 'Position':
      return log.filter(({ position }) => position <= knownAt.position);
    case 'Instant': {
      const first = log.findIndex(({ recordedAt }) => recordedAt > knownAt.instant);
      return first < 0 ? log : log.slice(0, first);
    }
  }
};
