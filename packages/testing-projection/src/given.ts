import { project, type ReadModel, type RowTypes, type View } from '@pavadonis/projection';
import { type GivenEvent, type Known, knownPart, logOf } from '@pavadonis/testing';

/**
 * Records what streams recorded, one after the other, and gives the rows of any read model: of all that is known, or of
 * what was known at a moment. Events have positions and `eventId`s from 1, over all streams.
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
