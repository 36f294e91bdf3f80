import { addDays, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { isHeld } from '@pavadonis/domain/operation';
import fc from 'fast-check';
import { act, type ClientScene } from '../client-act';
import { any, back, either, oneOf, rarely } from '../pick';

const ground = fc.constantFrom(...(Object.keys(Client.ForgettingGround.keys) as Client.ForgettingGround[]));

const holdsIn = ({ world }: ClientScene): Client.Holds =>
  new Map([...world.operations].map(([id, { state }]) => [id, isHeld(state())]));

/** How long files are kept, and forgetting. */
export const forgetting = {
  confirmRetention: act(
    { which: back, years: either(-1, -1, -1, 1), ofPerson: rarely, other: rarely, operation: any },
    ({ which, years, ofPerson, other, operation }, { client, world, when }) => {
      const ofClient = other ? [...world.operations.keys()] : Client.operationsOf(client);
      const operationId = ofPerson ? undefined : oneOf(ofClient, other ? operation : which);
      return Client.confirmRetention({
        ...when,
        keptUntil: addDays(when.on, years * 30),
        source: text('Regulation (EU) 2021/1060, Art. 82'),
        ...(operationId === undefined ? {} : { operationId }),
      });
    },
  ),
  requestForgetting: act({ delay: either(0, 10, 40), ground }, ({ delay, ground: given }, scene) =>
    Client.requestForgetting(
      { ...scene.when, dueOn: addDays(scene.when.on, delay), ground: given },
      holdsIn(scene),
    ),
  ),
  withdrawForgetting: act({}, (_, { when }) => Client.withdrawForgetting(when)),
  forgetClient: act({}, (_, scene) => Client.forgetClient(scene.when, holdsIn(scene))),
};
