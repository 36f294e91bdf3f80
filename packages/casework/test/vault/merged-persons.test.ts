import { afterAll, describe, expect, it } from '@jest/globals';
import type { TextVault } from '@pavadonis/casework';
import { text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { withVault } from '@pavadonis/fixtures/vaults';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientId } from '@pavadonis/testing/examples/ids';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { begun, command, office, storeOf, stream } from '../commands/support/office';
import { clientNo, write } from '../commands/support/persons';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const goal = planGoalSet.facts({ text: text('to speak with the neighbours') });

/** Sets a goal in a stream that is merged later, and the same goal again in the survivor's. */
const setTwice = async (vault?: TextVault): Promise<unknown> => {
  const merged = clientNo(2);
  const store = await storeOf([...begun], merged);
  const one = office(store, vault && { vault });
  await orThrow(one.decide(merged, Client.setPlanGoal, goal, command(1)));
  await write(store, stream, clientRegistered());
  await write(store, merged, clientsMerged({ survivorId: clientId }));
  return orThrow(one.decide(stream, Client.setPlanGoal, goal, command(2)));
};

describe('a goal of a merged stream that is set again in the survivor’s', () => {
  it('is the same one without a vault', async () =>
    expect(await setTwice()).toMatchObject({ _tag: 'AlreadySo' }));

  it('is another one with a vault, since each stream has a key of its own, and is refused', () =>
    withVault(newName(), async (vault) => {
      expect(await setTwice(vault)).toEqual({
        _tag: 'Refused',
        refusal: { _tag: 'BegunInMergedStream' },
      });
    }));
});
