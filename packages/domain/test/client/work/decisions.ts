import { addDays, ContactId } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { contactId, exampleId, mentorId, otherGoalId, workerId } from '@pavadonis/testing/examples/ids';
import { leftLatvia } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import {
  complexityAssessed,
  needsAssessed,
  supportDelivered,
  workerAssigned,
  workerUnassigned,
} from '@pavadonis/testing/examples/work';
import { about } from '@pavadonis/testing/random';
import fc from 'fast-check';
import type * as Decisions from '../../../src/client/work/decisions';
import { client, type DecisionsOf } from '../../support/decisions';
import { anyEpisode, either } from '../../support/random-facts';
import { seeker, served } from '../../support/served';

const dayBefore = { on: addDays(serviceStarted().on, -1) };

const anyWorker = either(workerId, mentorId);

/** Every decision of the chapter. */
export const workDecisions: DecisionsOf<typeof Decisions> = {
  assignWorker: {
    atRandom: about(Client.assignWorker, workerAssigned, {
      episodeId: anyEpisode,
      workerId: anyWorker,
      role: either('mentor', 'interpreter'),
    }),
    refused: {
      NoSuchEpisode: client(...seeker).when(Client.assignWorker(workerAssigned.facts())),
      OutsideEpisode: client(...served).when(Client.assignWorker(workerAssigned.facts(dayBefore))),
    },
  },
  unassignWorker: {
    atRandom: about(Client.unassignWorker, workerUnassigned, { episodeId: anyEpisode, workerId: anyWorker }),
    refused: {
      NoSuchEpisode: client(...seeker).when(Client.unassignWorker(workerUnassigned.facts())),
      OutsideEpisode: client(...served).when(Client.unassignWorker(workerUnassigned.facts(dayBefore))),
    },
  },
  assessComplexity: {
    atRandom: about(Client.assessComplexity, complexityAssessed, {
      episodeId: anyEpisode,
      level: either('minimum', 'maximum'),
    }),
    refused: {
      NoSuchEpisode: client(...seeker).when(Client.assessComplexity(complexityAssessed.facts())),
      OutsideEpisode: client(...served).when(Client.assessComplexity(complexityAssessed.facts(dayBefore))),
    },
  },
  assessNeeds: {
    atRandom: about(Client.assessNeeds, needsAssessed, {
      episodeId: anyEpisode,
      areas: fc.subarray(['language', 'health', 'housing'] as const),
    }),
    refused: {
      NoSuchEpisode: client(...seeker).when(Client.assessNeeds(needsAssessed.facts())),
      OutsideEpisode: client(...served).when(Client.assessNeeds(needsAssessed.facts(dayBefore))),
    },
  },
  deliverSupport: {
    atRandom: about(Client.deliverSupport, supportDelivered, {
      episodeId: anyEpisode,
      contactId: either(contactId, exampleId(ContactId, 81), exampleId(ContactId, 82)),
      mode: either('remote', 'outreach'),
    }),
    refused: {
      ContactIdTaken: client(...served, supportDelivered()).when(
        Client.deliverSupport(supportDelivered.facts({ kind: 'housing' })),
      ),
      NoSuchEpisode: client(...seeker).when(Client.deliverSupport(supportDelivered.facts())),
      OutsideEpisode: client(...served).when(Client.deliverSupport(supportDelivered.facts(dayBefore))),
      NotInLatvia: client(...served, leftLatvia({ on: serviceStarted().on })).when(
        Client.deliverSupport(supportDelivered.facts()),
      ),
      NoWorker: client(...served).when(Client.deliverSupport(supportDelivered.facts({ workerIds: [] }))),
      NoSuchGoal: client(...served).when(
        Client.deliverSupport(supportDelivered.facts({ goalIds: [otherGoalId] })),
      ),
    },
  },
};
