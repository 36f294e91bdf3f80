import type { StreamName } from '@pavadonis/domain';
import type { Views } from './read-model';
import type { Follower, ReadModels } from './rows';

/**
 * Returns the rows of each read model as they are shown, by the categories of streams. Whoever shows clients shows also which
 * streams are of one person.
 */
export const viewsOf = <M extends ReadModels>(
  byModel: readonly (readonly [name: string, followers: ReadonlyMap<string, Follower>])[],
  persons: ReadonlyMap<StreamName, StreamName>,
): Views<M> =>
  Object.fromEntries<unknown>(
    byModel.map(([name, followers]) => {
      const shown = [...followers].map(([category, follower]) => [category, follower.shown] as const);
      return [name, Object.fromEntries(followers.has('client') ? [...shown, ['persons', persons]] : shown)];
    }),
  ) as Views<M>;
