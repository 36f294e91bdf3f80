import * as E from 'fp-ts/Either';
import { sameFacts } from '../../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import { isDuring, type When } from '../../../vocabulary/timeline';
import { type MergedOrDead, unlessBegunElsewhere } from '../../guards';
import type { BegunInMergedStream } from '../../identity/refusals';
import type { State } from '../../state';
import { ServiceResumed, ServiceSuspended } from '../events';
import { episodeAt } from '../guards';
import { type NoSuchEpisode, type OutsideEpisode, ServiceAlreadySuspended } from '../refusals';
import type { Episode } from '../state';

const suspensionAt = ({ suspensions }: Episode, when: When): ServiceSuspended | undefined =>
  suspensions.findLast((each) => isDuring(each, when))?.from;

/** The reasons why the service cannot be suspended. */
export type CannotSuspendService =
  MergedOrDead | BegunInMergedStream | NoSuchEpisode | OutsideEpisode | ServiceAlreadySuspended;

/**
 * Suspends the service while the episode stays open. The same suspension again records nothing.
 *
 * A suspension is no gap in the service. That a suspended service cannot be suspended again is our inference.
 */
export const suspendService =
  (facts: Facts<typeof ServiceSuspended>) =>
  (client: State): Decision<CannotSuspendService, ServiceSuspended> =>
    unlessBegunElsewhere(client, facts, () => {
      const episode = episodeAt(client, facts);
      if (E.isLeft(episode)) return episode;
      const present = suspensionAt(episode.right, facts);
      const suspension = ServiceSuspended.of(facts);
      if (present === undefined) return record(suspension);
      return sameFacts(present, suspension)
        ? alreadySo
        : refuse(ServiceAlreadySuspended.of({ since: present.on }));
    });

/** The reasons why the service cannot be resumed. */
export type CannotResumeService = MergedOrDead | BegunInMergedStream | NoSuchEpisode | OutsideEpisode;

/** Resumes the service; `on` is its first day again. A service that is not suspended on that day records nothing. */
export const resumeService =
  (facts: Facts<typeof ServiceResumed>) =>
  (client: State): Decision<CannotResumeService, ServiceResumed> =>
    unlessBegunElsewhere(client, facts, () => {
      const episode = episodeAt(client, facts);
      if (E.isLeft(episode)) return episode;
      return suspensionAt(episode.right, facts) === undefined ? alreadySo : record(ServiceResumed.of(facts));
    });
