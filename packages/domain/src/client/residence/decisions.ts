import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import type { CivilDate } from '../../vocabulary/civil-date';
import { heldAt, isDuring, notAfter } from '../../vocabulary/timeline';
import { whileOpen } from '../guards';
import type { NotInLatvia, ClientNotRegistered } from '../refusals';
import { LeftLatvia, ResidenceChanged, ReturnedToLatvia } from './events';
import { isAway } from './queries';

/** The person had left already, and not come back by then. */
export interface AlreadyAway {
  readonly _tag: 'AlreadyAway';
  readonly since: CivilDate;
}

/** A departure cannot be learned of before it happens. */
export interface LearnedBeforeLeaving {
  readonly _tag: 'LearnedBeforeLeaving';
}

/** The person had not left, or not by that day. */
export interface NotAway {
  readonly _tag: 'NotAway';
}

/** Records where a person lives from a day on. The place where they live already records nothing. */
export const changeResidence = (facts: Facts<typeof ResidenceChanged>) =>
  whileOpen(facts, (client): Decision<ClientNotRegistered | NotInLatvia, ResidenceChanged> => {
    if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
    if (isAway(client, facts.on)) return refuse({ _tag: 'NotInLatvia', on: facts.on });
    return sameFacts(heldAt(client.residence.residences, facts), facts.residence)
      ? alreadySo
      : record(ResidenceChanged.of(facts));
  });

/**
 * Records that a person left Latvia. The same departure again records nothing. A departure before one that is known
 * already is an earlier beginning of the same absence.
 */
export const leaveLatvia = (facts: Facts<typeof LeftLatvia>) =>
  whileOpen(
    facts,
    (client): Decision<ClientNotRegistered | AlreadyAway | LearnedBeforeLeaving, LeftLatvia> => {
      if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
      const away = client.residence.absences.find((absence) => isDuring(absence, facts));
      if (away?.from.on === facts.on) return alreadySo;
      if (away !== undefined) return refuse({ _tag: 'AlreadyAway', since: away.from.on });
      return facts.learnedOn < facts.on
        ? refuse({ _tag: 'LearnedBeforeLeaving' })
        : record(LeftLatvia.of(facts));
    },
  );

/** Records that a person came back. It reopens no episode. The same return again records nothing. */
export const returnToLatvia = (facts: Facts<typeof ReturnedToLatvia>) =>
  whileOpen(facts, (client): Decision<ClientNotRegistered | NotAway, ReturnedToLatvia> => {
    if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
    if (client.residence.absences.some(({ to }) => to?.on === facts.on)) return alreadySo;
    const open = client.residence.absences.find(({ to }) => to === undefined);
    return open === undefined || !notAfter(open.from, facts)
      ? refuse({ _tag: 'NotAway' })
      : record(ReturnedToLatvia.of(facts));
  });
