import { serviceLimit, type ServiceRuleSet } from '../../rules/service-period';
import type { CivilDate } from '../../vocabulary/civil-date';
import type { EpisodeId } from '../../vocabulary/id';
import { firstStatusOn } from '../law/queries';
import { registeredAs } from '../registration/queries';
import type { State } from '../state';
import type { Episode } from './state';

/** Returns the episode of that id, if there is one. */
export const episodeOf = (client: State, episodeId: EpisodeId): Episode | undefined =>
  client.service.episodes.get(episodeId);

/**
 * Returns whether an episode covers a day: its first day, its last, or one between them.
 *
 * Its first and its last day are days of service as a whole, so a `seq` changes nothing (our inference).
 */
export const covers = (
  { started, end }: { readonly started: { readonly on: CivilDate }; readonly end?: CivilDate | undefined },
  { on }: { readonly on: CivilDate },
): boolean => started.on <= on && (end === undefined || on <= end);

/** Returns the last days that a client's extensions named, in no order. */
const extensionsOf = (client: State): readonly CivilDate[] =>
  [...client.service.episodes.values()]
    .flatMap(({ extensions }) => [...extensions])
    .map(({ value }) => value);

/**
 * Returns the last day of the service under a rule set, as known on a day; undefined without a limit.
 *
 * An extension extends the client's period, so it holds for a later episode too, as far as that episode's rule set
 * goes (our inference). `extensions` are the last days that extensions named, by default all of the client's.
 */
export const limitOf = (
  client: State,
  ruleSet: ServiceRuleSet,
  day: CivilDate,
  extensions: readonly CivilDate[] = extensionsOf(client),
): CivilDate | undefined =>
  serviceLimit(ruleSet, {
    arrivedOn: registeredAs(client)?.arrivedOn,
    firstStatusOn: firstStatusOn(client, day),
    extendedUntil: extensions.toSorted().at(-1),
  });
