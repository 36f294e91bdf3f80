import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import { sameFacts } from '../../event/equal';
import type { Facts } from '../../event/event';
import type { CivilDate } from '../../vocabulary/civil-date';
import { isAway, residenceOn } from '../ask';
import { LeftLatvia, ResidenceChanged, ReturnedToLatvia } from '../events/place';
import type { NotInLatvia, NotRegistered } from '../refusals';
import type { State } from '../state';

/** The person had left already, or is known to have left later without having come back. */
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
export const changeResidence =
  (facts: Facts<typeof ResidenceChanged>) =>
  (client: State): Decision<NotRegistered | NotInLatvia, ResidenceChanged> => {
    if (client.registered === undefined) return refuse({ _tag: 'NotRegistered' });
    if (isAway(client, facts.on)) return refuse({ _tag: 'NotInLatvia', on: facts.on });
    return sameFacts(residenceOn(client, facts.on), facts.residence)
      ? alreadySo
      : record(ResidenceChanged.of(facts));
  };

/** Records that a person left Latvia. The same departure again records nothing. */
export const leaveLatvia =
  (facts: Facts<typeof LeftLatvia>) =>
  (client: State): Decision<NotRegistered | AlreadyAway | LearnedBeforeLeaving, LeftLatvia> => {
    if (client.registered === undefined) return refuse({ _tag: 'NotRegistered' });
    if (client.absences.some(({ from }) => from === facts.on)) return alreadySo;
    const away = client.absences.find(({ to }) => to === undefined || facts.on < to);
    if (away !== undefined && (away.to === undefined || away.from < facts.on))
      return refuse({ _tag: 'AlreadyAway', since: away.from });
    return facts.learnedOn < facts.on
      ? refuse({ _tag: 'LearnedBeforeLeaving' })
      : record(LeftLatvia.of(facts));
  };

/** Records that a person came back. It reopens no episode. The same return again records nothing. */
export const returnToLatvia =
  (facts: Facts<typeof ReturnedToLatvia>) =>
  (client: State): Decision<NotRegistered | NotAway, ReturnedToLatvia> => {
    if (client.registered === undefined) return refuse({ _tag: 'NotRegistered' });
    if (client.absences.some(({ to }) => to === facts.on)) return alreadySo;
    const open = client.absences.find(({ to }) => to === undefined);
    return open === undefined || facts.on < open.from
      ? refuse({ _tag: 'NotAway' })
      : record(ReturnedToLatvia.of(facts));
  };
