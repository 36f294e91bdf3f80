import { describe, it } from '@jest/globals';
import { addDays } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { laterContractId, laterEpisodeId, operationId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import {
  provision,
  serviceEnded,
  serviceHandedOver,
  serviceResumed,
  serviceStarted,
  serviceSuspended,
} from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';

const start = serviceStarted();
const early = { on: addDays(start.on, -1) };
const next = { on: addDays(start.on, 1) };
const begun = (event: Client.Event) =>
  client(clientRegistered(), asylumApplicationLodged(early), event, start);

describe('an event dated before the start of its episode', () => {
  it('ends the episode on its first day', () => {
    const ended = begun(serviceEnded(early));
    ended
      .when(Client.deliverSupport(supportDelivered.facts(next)))
      .refuses({ _tag: 'OutsideEpisode', from: start.on, to: start.on });
    const { on } = start;
    ended.when(Client.deliverSupport(supportDelivered.facts({ on }))).records(supportDelivered({ on }));
  });

  it('hands the episode over on its first day', () => {
    const handed = begun(serviceHandedOver({ ...early, contractId: laterContractId, operationId }));
    const facts = { ...next, episodeId: start.episodeId };
    handed
      .when(Client.handOverService(facts, provision({ contract: { contractId: laterContractId } })))
      .recordsNothing();
  });

  it('suspends the service from the first day on', () => {
    const resumed = serviceResumed(next);
    begun(serviceSuspended(early))
      .when(Client.resumeService(serviceResumed.facts(next)))
      .records(resumed);
    begun(serviceResumed(early))
      .when(Client.resumeService(serviceResumed.facts(next)))
      .recordsNothing();
  });

  it('changes no other episode, and its own once that begins', () => {
    const later = { episodeId: laterEpisodeId };
    const begunTwice = client(
      clientRegistered(),
      asylumApplicationLodged(early),
      serviceEnded({ ...early, ...later }),
      start,
      serviceStarted({ ...next, ...later }),
    );
    const contact = { on: addDays(start.on, 2) };
    begunTwice
      .when(Client.deliverSupport(supportDelivered.facts(contact)))
      .records(supportDelivered(contact));
    begunTwice
      .when(Client.deliverSupport(supportDelivered.facts({ ...contact, ...later })))
      .refuses({ _tag: 'OutsideEpisode', from: next.on, to: next.on });
  });
});
