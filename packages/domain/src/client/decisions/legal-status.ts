import { heldAt, notAfter } from '../../event/dated';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import type { CivilDate } from '../../vocabulary/civil-date';
import { targetGroupOn } from '../ask';
import { AsylumApplicationLodged, type InternationalProtection, StatusGranted } from '../events/legal-status';
import type { NotRegistered } from '../refusals';
import type { State } from '../state';

/** An application is open already. */
export interface ApplicationOpen {
  readonly _tag: 'ApplicationOpen';
  readonly since: CivilDate;
}
/** Nobody had applied for protection by that day, so there is nothing to decide. */
export interface NotAnAsylumSeeker {
  readonly _tag: 'NotAnAsylumSeeker';
}
/** A status holds, or came later, that this one cannot go with: only alternative status becomes refugee status. */
export interface AnotherStatusHolds {
  readonly _tag: 'AnotherStatusHolds';
  readonly status: InternationalProtection;
}

/** Records that a person applied for protection. The application of the same day again records nothing. */
export const lodgeApplication =
  (facts: Facts<typeof AsylumApplicationLodged>) =>
  (client: State): Decision<NotRegistered | ApplicationOpen, AsylumApplicationLodged> => {
    if (client.registered === undefined) return refuse({ _tag: 'NotRegistered' });
    const since = client.applications.at(-1);
    if (since === facts.on) return alreadySo;
    return since === undefined
      ? record(AsylumApplicationLodged.of(facts))
      : refuse({ _tag: 'ApplicationOpen', since });
  };

/**
 * Grants a status to an asylum seeker, or refugee status to a holder of alternative status (a later decision or an
 * appeal). Granting the status that holds records nothing.
 */
export const grantStatus =
  (facts: Facts<typeof StatusGranted>) =>
  (client: State): Decision<NotRegistered | NotAnAsylumSeeker | AnotherStatusHolds, StatusGranted> => {
    if (client.registered === undefined) return refuse({ _tag: 'NotRegistered' });
    if (targetGroupOn(client, facts.on) === undefined) return refuse({ _tag: 'NotAnAsylumSeeker' });
    const status = heldAt(client.grants, facts);
    if (status === facts.status) return alreadySo;
    const later = client.grants.find((each) => !notAfter(each, facts))?.value;
    const other = status === 'refugee' ? status : facts.status === 'refugee' ? later : undefined;
    if (other !== undefined && other !== facts.status)
      return refuse({ _tag: 'AnotherStatusHolds', status: other });
    return record(StatusGranted.of(facts));
  };
