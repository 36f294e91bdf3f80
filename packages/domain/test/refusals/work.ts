import { addDays } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { otherGoalId } from '@pavadonis/testing/examples/ids';
import { leftLatvia } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import {
  complexityAssessed,
  needsAssessed,
  supportDelivered,
  workerAssigned,
  workerUnassigned,
} from '@pavadonis/testing/examples/work';
import type * as Decisions from '../../src/client/work/decisions';
import { client, type ScenariosOf } from './support/scenarios';
import { seeker, served } from './support/served';

const dayBefore = { on: addDays(serviceStarted().on, -1) };

export const work: ScenariosOf<typeof Decisions> = {
  assignWorker: {
    NoSuchEpisode: client(...seeker).when(Client.assignWorker(workerAssigned.facts())),
    OutsideEpisode: client(...served).when(Client.assignWorker(workerAssigned.facts(dayBefore))),
  },
  unassignWorker: {
    NoSuchEpisode: client(...seeker).when(Client.unassignWorker(workerUnassigned.facts())),
    OutsideEpisode: client(...served).when(Client.unassignWorker(workerUnassigned.facts(dayBefore))),
  },
  assessComplexity: {
    NoSuchEpisode: client(...seeker).when(Client.assessComplexity(complexityAssessed.facts())),
    OutsideEpisode: client(...served).when(Client.assessComplexity(complexityAssessed.facts(dayBefore))),
  },
  assessNeeds: {
    NoSuchEpisode: client(...seeker).when(Client.assessNeeds(needsAssessed.facts())),
    OutsideEpisode: client(...served).when(Client.assessNeeds(needsAssessed.facts(dayBefore))),
  },
  deliverSupport: {
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
};
