import * as E from 'fp-ts/Either';
import { sameFacts } from '../../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { ServiceKind } from '../../../rules/service-kind';
import type { EpisodeId } from '../../../vocabulary/id';
import type { When } from '../../../vocabulary/timeline';
import { type MergedOrDead, unlessBegunElsewhere } from '../../guards';
import type { BegunInMergedStream } from '../../identity/refusals';
import { registrationOf } from '../../registration/guards';
import type { ClientNotRegistered } from '../../registration/refusals';
import type { State } from '../../state';
import { ServiceStarted } from '../events';
import { type CannotProvide, type Provision, provisionFacts, termsOf } from '../provision';
import { covers, episodeOf, limitOf } from '../queries';
import { EpisodeIdTaken, EpisodeOverlaps, PastServiceLimit } from '../refusals';
import type { Episode } from '../state';

/** The facts of a start that the caller gives; the decision looks up the others. */
export interface ServiceStart extends When {
  /** The id of the new episode. A start is refused if another episode has it. */
  readonly episodeId: EpisodeId;
  /** The kind of service. One episode of a kind may be open at a time. */
  readonly serviceKind: ServiceKind;
}

type Said = Pick<ServiceStarted, 'on' | 'seq' | 'serviceKind' | 'contractId' | 'operationId'>;

// rule set and group are looked up, so learning more of them later does not make this another start
const saidBy = ({ on, seq, serviceKind, contractId, operationId }: Said) => ({
  on,
  seq,
  serviceKind,
  contractId,
  operationId,
});

// an episode that ended as a duplicate, in a stream that was merged since, says itself that it repeats another
const isRepetition = ({ elsewhere }: State, { started, endReason }: Episode): boolean =>
  endReason === 'duplicate' && elsewhere.has(started.episodeId);

/** The reasons why the service cannot be started. */
export type CannotStartService =
  | MergedOrDead
  | BegunInMergedStream
  | ClientNotRegistered
  | EpisodeIdTaken
  | EpisodeOverlaps
  | CannotProvide
  | PastServiceLimit;

/**
 * Starts an episode of the service. The same start again records nothing.
 *
 * A start is the same if its day and place in it, kind, contract and operation are. The service limit is the one of
 * the rule set in force on that day; the target group is the client's at that moment.
 *
 * A day within another episode of the same kind is refused; an episode of another kind may go on beside it, and one that
 * ended as a duplicate in a merged stream covers no day (our inference). An earlier episode may be entered after a later
 * one; until its own end is recorded it overlaps the later ones, which is found.
 */
export const startService =
  (facts: ServiceStart, provision: Provision) =>
  (client: State): Decision<CannotStartService, ServiceStarted> =>
    unlessBegunElsewhere(client, facts, () => {
      const { on, episodeId, serviceKind } = facts;
      const start = { ...facts, ...provisionFacts(provision) };
      const known = episodeOf(client, episodeId);
      if (known !== undefined)
        return sameFacts(saidBy(known.started), saidBy(start))
          ? alreadySo
          : refuse(EpisodeIdTaken.of({ episodeId }));
      const registration = registrationOf(client);
      if (E.isLeft(registration)) return registration;
      const other = [...client.service.episodes.values()].find(
        (each) =>
          each.started.serviceKind === serviceKind && covers(each, facts) && !isRepetition(client, each),
      );
      if (other !== undefined) return refuse(EpisodeOverlaps.of({ episodeId: other.started.episodeId }));
      const terms = termsOf(client, facts, serviceKind, provision);
      if (E.isLeft(terms)) return terms;
      const limit = limitOf(client, terms.right.ruleSet, on);
      return limit !== undefined && limit < on
        ? refuse(PastServiceLimit.of({ limit }))
        : record(ServiceStarted.of({ ...start, ...terms.right }));
    });
