import { ageClass, type ClientId, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import fc from 'fast-check';
import { any, either, oneOf, rarely } from '../pick';
import { clientNo } from '../world';
import { act, type ClientScene, survivorOf } from './act';
import { guardianNo, householdNo } from './ids';

const scopes = fc.subarray<Client.ConsentScope>(['service', 'referral', 'statistics'], { minLength: 1 });
const relations = Object.keys(Client.FamilyRelation.keys) as Client.FamilyRelation[];

/** Who belongs to a person, and what the person wants. */
export const person = {
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
  giveConsent: act({ scopes, otherwise: rarely }, ({ scopes: given, otherwise }, { when, client }) => {
    const isChild = ageClass(client.registration.registered?.birth, when.on) === 'child';
    return Client.giveConsent({
      ...when,
      scopes: given,
      givenBy: isChild === otherwise ? 'client' : 'guardian',
    });
  }),
  withdrawConsent: act({ scopes }, (facts, { when }) => Client.withdrawConsent({ ...when, ...facts })),
  declineService: act({}, (_, { when }) => Client.declineService({ ...when })),
  recordDeath: act({}, (_, { when }) => Client.recordDeath({ ...when })),
};

const externalId = {
  scheme: either(text('asylum-case'), text('personal-code')),
  value: either(text('24-0117'), text('24-0118')),
};

const otherThan = ({ world, self }: ClientScene, which: number): ClientId =>
  oneOf(
    [...world.clients.keys()].filter((id) => id !== self),
    which,
  ) ?? clientNo(9);

/** Who a person is elsewhere, and with whom they are one. */
export const identity = {
  linkExternalId: act(externalId, (facts, { when }) => Client.linkExternalId({ ...when, ...facts })),
  unlinkExternalId: act(externalId, (facts, { when, client }) => {
    const linked = client.identity.externalIds.at(-1);
    return Client.unlinkExternalId({
      ...when,
      ...(linked === undefined ? facts : { scheme: linked.scheme, value: linked.value }),
    });
  }),
  suspectDuplicate: act({ other: any }, ({ other }, scene) =>
    Client.suspectDuplicate({ ...scene.when, otherId: otherThan(scene, other) }),
  ),
  dismissDuplicate: act({ other: any }, ({ other }, scene) =>
    Client.dismissDuplicate({ ...scene.when, otherId: otherThan(scene, other) }),
  ),
  mergeClients: act({ other: any, intoThemselves: rarely }, ({ other, intoThemselves }, scene) => {
    const { world, self, when } = scene;
    const survivorId = intoThemselves ? self : otherThan(scene, other);
    const survivor = world.clients.get(survivorId)?.state() ?? Client.initial;
    return Client.mergeClients({ ...when, clientId: self, survivorId }, survivor);
  }),
  revertMerge: act({ other: any }, ({ other }, scene) =>
    Client.revertMerge({
      ...scene.when,
      survivorId: survivorOf(scene.client) ?? otherThan(scene, other),
    }),
  ),
};
