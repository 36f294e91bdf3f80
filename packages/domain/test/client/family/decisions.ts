import * as Client from '@pavadonis/domain/client';
import {
  familyLinked,
  familyUnlinked,
  guardianAppointed,
  guardianEnded,
} from '@pavadonis/testing/examples/family';
import { guardianId, householdId, otherGuardianId, otherHouseholdId } from '@pavadonis/testing/examples/ids';
import { clientRegistered, unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';
import { civilDate } from '@pavadonis/domain';
import { about } from '@pavadonis/testing/random';
import type * as Decisions from '../../../src/client/family/decisions';
import { client, type DecisionsOf } from '../../support/decisions';
import { either } from '../../support/random-facts';

const household = either(householdId, otherHouseholdId);
const guardian = either(guardianId, otherGuardianId);

/** Every decision of the chapter. */
export const familyDecisions: DecisionsOf<typeof Decisions> = {
  linkFamily: {
    atRandom: about(Client.linkFamily, familyLinked, {
      householdId: household,
      relation: either('child', 'sibling'),
    }),
    refused: {
      ClientNotRegistered: client().when(Client.linkFamily(familyLinked.facts())),
      InAnotherHousehold: client(clientRegistered(), familyLinked()).when(
        Client.linkFamily(familyLinked.facts({ householdId: otherHouseholdId })),
      ),
    },
  },
  unlinkFamily: {
    atRandom: about(Client.unlinkFamily, familyUnlinked, { householdId: household }),
    refused: {
      ClientNotRegistered: client().when(Client.unlinkFamily(familyUnlinked.facts())),
    },
  },
  appointGuardian: {
    atRandom: about(Client.appointGuardian, guardianAppointed, { guardianId: guardian }),
    refused: {
      ClientNotRegistered: client().when(Client.appointGuardian(guardianAppointed.facts())),
      NotUnaccompanied: client(clientRegistered()).when(Client.appointGuardian(guardianAppointed.facts())),
      OfAge: client(unaccompaniedMinorRegistered()).when(
        Client.appointGuardian(guardianAppointed.facts({ on: civilDate('2024-06-02') })),
      ),
      HasGuardian: client(unaccompaniedMinorRegistered(), guardianAppointed()).when(
        Client.appointGuardian(guardianAppointed.facts({ guardianId: otherGuardianId })),
      ),
    },
  },
  endGuardianship: {
    atRandom: about(Client.endGuardianship, guardianEnded, { guardianId: guardian }),
    refused: {
      ClientNotRegistered: client().when(Client.endGuardianship(guardianEnded.facts())),
    },
  },
};
