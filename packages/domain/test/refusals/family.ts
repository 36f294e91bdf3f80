import * as Client from '@pavadonis/domain/client';
import {
  familyLinked,
  familyUnlinked,
  guardianAppointed,
  guardianEnded,
} from '@pavadonis/testing/examples/family';
import { otherGuardianId, otherHouseholdId } from '@pavadonis/testing/examples/ids';
import { clientRegistered, unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';
import { civilDate } from '@pavadonis/domain';
import type * as Decisions from '../../src/client/family/decisions';
import { client, type ScenariosOf } from './support/scenarios';

export const family: ScenariosOf<typeof Decisions> = {
  linkFamily: {
    ClientNotRegistered: client().when(Client.linkFamily(familyLinked.facts())),
    InAnotherHousehold: client(clientRegistered(), familyLinked()).when(
      Client.linkFamily(familyLinked.facts({ householdId: otherHouseholdId })),
    ),
  },
  unlinkFamily: {
    ClientNotRegistered: client().when(Client.unlinkFamily(familyUnlinked.facts())),
  },
  appointGuardian: {
    ClientNotRegistered: client().when(Client.appointGuardian(guardianAppointed.facts())),
    NotUnaccompanied: client(clientRegistered()).when(Client.appointGuardian(guardianAppointed.facts())),
    OfAge: client(unaccompaniedMinorRegistered()).when(
      Client.appointGuardian(guardianAppointed.facts({ on: civilDate('2024-06-02') })),
    ),
    HasGuardian: client(unaccompaniedMinorRegistered(), guardianAppointed()).when(
      Client.appointGuardian(guardianAppointed.facts({ guardianId: otherGuardianId })),
    ),
  },
  endGuardianship: {
    ClientNotRegistered: client().when(Client.endGuardianship(guardianEnded.facts())),
  },
};
