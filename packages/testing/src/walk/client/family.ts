import { text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { act } from '../client-act';
import { guardianNo, householdNo } from '../known-ids';
import { any, either } from '../pick';

const relations = Object.keys(Client.FamilyRelation.keys) as Client.FamilyRelation[];

/** Household and guardian. */
export const family = {
  linkFamily: act({ household: any, relation: either(...relations) }, ({ household, relation }, { when }) =>
    Client.linkFamily({ ...when, householdId: householdNo(household), relation }),
  ),
  unlinkFamily: act({ household: any }, ({ household }, { when, client }) =>
    Client.unlinkFamily({
      ...when,
      householdId: client.family.memberships.at(-1)?.value?.householdId ?? householdNo(household),
    }),
  ),
  appointGuardian: act({ guardian: any }, ({ guardian }, { when }) =>
    Client.appointGuardian({
      ...when,
      guardianId: guardianNo(guardian),
      authority: text('bāriņtiesa of the town'),
    }),
  ),
  endGuardianship: act({ guardian: any }, ({ guardian }, { when, client }) =>
    Client.endGuardianship({
      ...when,
      guardianId: client.family.guardianships.at(-1)?.guardianId ?? guardianNo(guardian),
    }),
  ),
};
