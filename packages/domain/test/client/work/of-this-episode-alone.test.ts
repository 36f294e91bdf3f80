import { describe, it } from '@jest/globals';
import { addDays } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import {
  complexityAssessed,
  needsAssessed,
  supportDelivered,
  workerAssigned,
} from '@pavadonis/testing/examples/work';

const start = serviceStarted();
const [before, first, next] = [-1, 0, 1].map((days) => ({ on: addDays(start.on, days) })) as [
  Pick<typeof start, 'on'>,
  Pick<typeof start, 'on'>,
  Pick<typeof start, 'on'>,
];
const later = { episodeId: laterEpisodeId };

const supported = (...work: readonly Client.Event[]) =>
  client(clientRegistered(before), asylumApplicationLodged(before), ...work);

describe('the work of an episode', () => {
  it('begins with the episode: what a correction left before it is recorded anew', () => {
    supported(workerAssigned(before), start)
      .when(Client.assignWorker(workerAssigned.facts(next)))
      .records(workerAssigned(next));
    supported(complexityAssessed(before), start)
      .when(Client.assessComplexity(complexityAssessed.facts(next)))
      .records(complexityAssessed(next));
    supported(needsAssessed(before), start)
      .when(Client.assessNeeds(needsAssessed.facts(next)))
      .records(needsAssessed(next));
  });

  it('counts from its first day on', () => {
    supported(start, workerAssigned(first))
      .when(Client.assignWorker(workerAssigned.facts(next)))
      .recordsNothing();
    supported(start, complexityAssessed(first))
      .when(Client.assessComplexity(complexityAssessed.facts(next)))
      .recordsNothing();
    supported(start, needsAssessed(first))
      .when(Client.assessNeeds(needsAssessed.facts(next)))
      .recordsNothing();
  });

  it('is none of another episode', () => {
    const both = [start, serviceStarted({ ...first, ...later })] as const;
    supported(...both, workerAssigned({ ...first, ...later }))
      .when(Client.assignWorker(workerAssigned.facts(next)))
      .records(workerAssigned(next));
    supported(...both, complexityAssessed({ ...first, ...later }))
      .when(Client.assessComplexity(complexityAssessed.facts(next)))
      .records(complexityAssessed(next));
    supported(...both, needsAssessed({ ...first, ...later }))
      .when(Client.assessNeeds(needsAssessed.facts(next)))
      .records(needsAssessed(next));
  });
});

describe('the last contact of an episode', () => {
  const end = serviceEnded({ on: start.on, reason: 'no_contact' });
  const ending = Client.endService(serviceEnded.facts({ on: start.on, reason: 'no_contact' }));

  it('keeps it from ending before', () =>
    supported(start, supportDelivered(next))
      .when(ending)
      .refuses({ _tag: 'EndsTooEarly', notBefore: next.on }));

  it('is on its first day at the earliest', () => {
    supported(supportDelivered(before), start).when(ending).records(end);
    supported(start, supportDelivered(first)).when(ending).records(end);
  });

  it('is none of another episode', () =>
    supported(start, serviceStarted({ ...first, ...later }), supportDelivered({ ...next, ...later }))
      .when(ending)
      .records(end));
});
