import { project, type ReadModel, type RowTypes, type View } from '@pavadonis/projection';
import { type GivenEvent, type Known, knownPart, logOf } from '@pavadonis/testing';

/**
 * Records the events of streams, one after another, and returns the rows of a read model `in` which they are folded.
 *
 * They are the rows of the whole log, or of the part known at a moment. Positions and `eventId`s count from 1, over
 * all streams.
 *
 * @example
 * given(client(registered(), started()), late('2018-07-02', client(granted()))).in(caseload, knownBy('2018-06-30'));
 */
export const given = (...streams: readonly Iterable<GivenEvent>[]) => {
  const log = logOf(streams.flatMap((events) => [...events]));
  return {
    in: <Rows extends RowTypes>(model: ReadModel<Rows>, { knownAt }: Known = {}): View<Rows> =>
      project(model, knownPart(log, knownAt)),
  };
};
