import { describe, it } from '@jest/globals';
import { addDays, type CivilDate, type Decision } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, type Example } from '@pavadonis/testing';
import { episodeId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { planDrawnUp } from '@pavadonis/testing/examples/plan';
import { referralMade } from '@pavadonis/testing/examples/referral';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import {
  serviceEnded,
  serviceExtended,
  serviceResumed,
  serviceStarted,
  serviceSuspended,
} from '@pavadonis/testing/examples/service';
import {
  complexityAssessed,
  needsAssessed,
  supportDelivered,
  workerAssigned,
  workerUnassigned,
} from '@pavadonis/testing/examples/work';

const decideOn =
  <F extends { readonly on: CivilDate }>(
    decide: (facts: F) => (state: Client.State) => Decision<unknown, Client.Event>,
    example: Example<F, Client.Event>,
  ) =>
  (on: CivilDate) =>
    decide(example.facts({ on } as Partial<F>));

const decisions = {
  extendService: decideOn(Client.extendService, serviceExtended),
  suspendService: decideOn(Client.suspendService, serviceSuspended),
  resumeService: decideOn(Client.resumeService, serviceResumed),
  assignWorker: decideOn(Client.assignWorker, workerAssigned),
  unassignWorker: decideOn(Client.unassignWorker, workerUnassigned),
  assessComplexity: decideOn(Client.assessComplexity, complexityAssessed),
  assessNeeds: decideOn(Client.assessNeeds, needsAssessed),
  deliverSupport: decideOn(Client.deliverSupport, supportDelivered),
  drawUpPlan: decideOn(Client.drawUpPlan, planDrawnUp),
  makeReferral: decideOn(Client.makeReferral, referralMade),
};

const asylumSeeker = [clientRegistered(), asylumApplicationLodged()] as const;
const from = serviceStarted().on;
const to = serviceEnded().on;

describe.each(Object.entries(decisions))('%s', (_, decide) => {
  it('is refused without such an episode', () =>
    client(...asylumSeeker)
      .when(decide(from))
      .refuses({ _tag: 'NoSuchEpisode', episodeId }));

  it('is refused before the episode', () =>
    client(...asylumSeeker, serviceStarted())
      .when(decide(addDays(from, -1)))
      .refuses({ _tag: 'OutsideEpisode', from }));

  it('is refused after the episode', () =>
    client(...asylumSeeker, serviceStarted(), serviceEnded())
      .when(decide(addDays(to, 1)))
      .refuses({ _tag: 'OutsideEpisode', from, to }));
});
