import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { contactId, goalId, groupId, otherGoalId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;

describe('delivering support', () => {
  it('records the contact', () =>
    client(...supported)
      .when(Client.deliverSupport(supportDelivered.facts()))
      .records(supportDelivered()));

  it('records a contact of a group that serves a goal', () => {
    const group = { mode: 'group', groupId, goalIds: [goalId] } as const;
    client(...supported, planDrawnUp(), planGoalSet())
      .when(Client.deliverSupport(supportDelivered.facts(group)))
      .records(supportDelivered(group));
  });

  it('records nothing when the same contact comes again', () =>
    client(...supported, supportDelivered())
      .when(Client.deliverSupport(supportDelivered.facts()))
      .recordsNothing());

  it('reaches a client abroad remotely only', () => {
    const on = civilDate('2024-05-21');
    const abroad = client(...supported, leftLatvia(), returnedToLatvia());
    abroad
      .when(Client.deliverSupport(supportDelivered.facts({ on, mode: 'remote' })))
      .records(supportDelivered({ on, mode: 'remote' }));
    abroad.when(Client.deliverSupport(supportDelivered.facts({ on }))).refuses({ _tag: 'NotInLatvia', on });
  });

  it('is refused where another contact has the id', () =>
    client(...supported, supportDelivered())
      .when(Client.deliverSupport(supportDelivered.facts({ kind: 'court' })))
      .refuses({ _tag: 'ContactIdTaken', contactId }));

  it('is refused where nobody did it', () =>
    client(...supported)
      .when(Client.deliverSupport(supportDelivered.facts({ workerIds: [] })))
      .refuses({ _tag: 'NoWorker' }));

  it('is refused for a goal the client does not have', () =>
    client(...supported, planDrawnUp(), planGoalSet())
      .when(Client.deliverSupport(supportDelivered.facts({ goalIds: [goalId, otherGoalId] })))
      .refuses({ _tag: 'NoSuchGoal', goalId: otherGoalId }));
});
