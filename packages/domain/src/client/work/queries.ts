import type { CivilDate } from '../../vocabulary/civil-date';
import type { GrowingList } from '../../vocabulary/growing-list';
import type { EpisodeId, WorkerId } from '../../vocabulary/id';
import { isDuring, type When } from '../../vocabulary/timeline';
import { episodeOf } from '../service/queries';
import type { Episode } from '../service/state';
import type { State } from '../state';
import { type Assessment, type Assignment, assignmentKey } from './state';

/** Returns the assignment of a worker that covers a moment. */
export const assignmentAt = (
  client: State,
  facts: When & { readonly episodeId: EpisodeId; readonly workerId: WorkerId },
): Assignment | undefined => {
  const started = episodeOf(client, facts.episodeId)?.started;
  return client.work.assignments.get(assignmentKey(facts))?.findLast(
    (each) =>
      isDuring(each, facts) &&
      // a correction may have moved the episode's start past the assessment
      (started === undefined || started.on <= each.from.on),
  );
};

/** Returns the assessments of an episode, from its start on. */
export const assessmentsIn = <A>(
  client: State,
  assessments: GrowingList<Assessment<A>>,
  episodeId: EpisodeId,
): readonly Assessment<A>[] => {
  const started = episodeOf(client, episodeId)?.started;
  return assessments.filter(
    (each) => each.episodeId === episodeId && (started === undefined || started.on <= each.from),
  );
};

/** Returns the day of the last contact since the episode's start, if there was one. */
export const lastContactIn = (client: State, { started }: Episode): CivilDate | undefined =>
  [...client.work.contacts.values()]
    .filter((each) => each.episodeId === started.episodeId && started.on <= each.on)
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
