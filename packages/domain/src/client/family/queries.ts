import type { CivilDate } from '../../vocabulary/civil-date';
import type { GuardianId } from '../../vocabulary/id';
import { isOfAge } from '../registration/queries';
import type { State } from '../state';

/** Returns the guardian of a minor on a day, the last day of the guardianship included. The 18th birthday ends it. */
export const guardianOn = (client: State, day: CivilDate): GuardianId | undefined =>
  isOfAge(client, day)
    ? undefined
    : client.family.guardianships.findLast(
        ({ from, to }) => from.on <= day && (to === undefined || day <= to.on),
      )?.guardianId;
