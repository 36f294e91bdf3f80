import { addDays, type CivilDate, civilDate, EpisodeId } from '@pavadonis/domain';
import { episodeId, exampleId, laterEpisodeId } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';

/** One of these. */
export const either = <A>(...values: readonly A[]): fc.Arbitrary<A> => fc.constantFrom(...values);

/** A day from a first one on, for two years and some weeks. */
export const dayFrom = (first: string): fc.Arbitrary<CivilDate> =>
  fc.nat(800).map((days) => addDays(civilDate(first), days));

/** One of three episodes. */
export const anyEpisode = either(episodeId, laterEpisodeId, exampleId(EpisodeId, 52));
