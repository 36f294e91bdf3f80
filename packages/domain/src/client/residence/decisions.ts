import * as E from 'fp-ts/Either';
import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { heldAt, isDuring, notAfter } from '../../vocabulary/timeline';
import { type MergedOrDead, unlessMergedOrDead } from '../guards';
import { registrationOf } from '../registration/guards';
import type { ClientNotRegistered } from '../registration/refusals';
import type { State } from '../state';
import { LeftLatvia, ResidenceChanged, ReturnedToLatvia } from './events';
import { isAway } from './queries';
import { AlreadyAway, LearnedBeforeLeaving, NotAway, NotInLatvia } from './refusals';

/** The reasons why a residence cannot be changed. */
export type CannotChangeResidence = MergedOrDead | ClientNotRegistered | NotInLatvia;

/** Records where a client lives from a day on. The present residence again records nothing. */
export const changeResidence =
  (facts: Facts<typeof ResidenceChanged>) =>
  (client: State): Decision<CannotChangeResidence, ResidenceChanged> =>
    unlessMergedOrDead(client, facts, () => {
      const registration = registrationOf(client);
      if (E.isLeft(registration)) return registration;
      const { on, residence } = facts;
      if (isAway(client, on)) return refuse(NotInLatvia.of({ on }));
      return sameFacts(heldAt(client.residence.residences, facts), residence)
        ? alreadySo
        : record(ResidenceChanged.of(facts));
    });

/** The reasons why a departure cannot be recorded. */
export type CannotLeaveLatvia = MergedOrDead | ClientNotRegistered | AlreadyAway | LearnedBeforeLeaving;

/**
 * Records that a client left Latvia. The same departure again records nothing.
 *
 * A departure before one that is already known becomes the earlier beginning of the same absence.
 */
export const leaveLatvia =
  (facts: Facts<typeof LeftLatvia>) =>
  (client: State): Decision<CannotLeaveLatvia, LeftLatvia> =>
    unlessMergedOrDead(client, facts, () => {
      const registration = registrationOf(client);
      if (E.isLeft(registration)) return registration;
      const away = client.residence.absences.find((absence) => isDuring(absence, facts));
      if (away?.from.on === facts.on) return alreadySo;
      if (away !== undefined) return refuse(AlreadyAway.of({ since: away.from.on }));
      return facts.learnedOn < facts.on ? refuse(LearnedBeforeLeaving.of()) : record(LeftLatvia.of(facts));
    });

/** The reasons why a return cannot be recorded. */
export type CannotReturnToLatvia = MergedOrDead | ClientNotRegistered | NotAway;

/** Records that a client came back. It reopens no episode. The same return again records nothing. */
export const returnToLatvia =
  (facts: Facts<typeof ReturnedToLatvia>) =>
  (client: State): Decision<CannotReturnToLatvia, ReturnedToLatvia> =>
    unlessMergedOrDead(client, facts, () => {
      const registration = registrationOf(client);
      if (E.isLeft(registration)) return registration;
      const { absences } = client.residence;
      const open = absences.find(({ to }) => to === undefined);
      if (open !== undefined && notAfter(open.from, facts)) return record(ReturnedToLatvia.of(facts));
      return absences.some(({ to }) => to?.on === facts.on) ? alreadySo : refuse(NotAway.of());
    });
