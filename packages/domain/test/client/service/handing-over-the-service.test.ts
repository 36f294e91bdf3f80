import { describe, it } from '@jest/globals';
import { addDays, civilDate, ContractId, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  contractId,
  episodeId,
  exampleId,
  laterProvider,
  operationId,
} from '@pavadonis/testing/examples/ids';
import {
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  statusGranted,
  temporaryProtectionGranted,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia } from '@pavadonis/testing/examples/residence';
import {
  laterProvision,
  provision,
  serviceEnded,
  serviceHandedOver,
  serviceStarted,
} from '@pavadonis/testing/examples/service';

const handover = { on: civilDate('2024-09-01'), episodeId };
const place = { seq: written(Whole, 1) };
const otherContractId = exampleId(ContractId, 12);
const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;

describe('handing over the service', () => {
  it('moves the episode to another contract and operation', () =>
    client(...supported)
      .when(Client.handOverService(handover, laterProvision()))
      .records(serviceHandedOver()));

  it('moves the episode to another contract or operation', () => {
    const sameOperation = laterProvision({ operation: { operationId } });
    client(...supported)
      .when(Client.handOverService(handover, sameOperation))
      .records(serviceHandedOver({ operationId }));
    const sameContract = laterProvision({ contract: { contractId } });
    client(...supported)
      .when(Client.handOverService(handover, sameContract))
      .records(serviceHandedOver({ contractId }));
  });

  it('may say its place among the events of the day', () =>
    client(...supported)
      .when(Client.handOverService({ ...handover, ...place }, laterProvision()))
      .records(serviceHandedOver(place)));

  it('records nothing under the provision it has', () => {
    client(...supported)
      .when(Client.handOverService(handover, provision()))
      .recordsNothing();
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted(), serviceHandedOver())
      .when(Client.handOverService(handover, laterProvision()))
      .recordsNothing();
  });

  it('is recorded late for days before the handover to the same provider', () => {
    const earlier = { on: civilDate('2024-06-03') };
    const next = laterProvision({ contract: { from: earlier.on } });
    client(...supported, serviceHandedOver())
      .when(Client.handOverService({ ...handover, ...earlier }, next))
      .records(serviceHandedOver(earlier));
    client(...supported, serviceHandedOver())
      .when(Client.handOverService({ ...handover, ...earlier }, provision()))
      .recordsNothing();
  });

  it('is recorded late for the days between two others', () => {
    const between = { on: civilDate('2024-06-03'), contractId: otherContractId, operationId };
    const third = provision({ contract: { contractId: otherContractId, providerId: laterProvider } });
    client(...supported, serviceHandedOver())
      .when(Client.handOverService({ ...handover, on: between.on }, third))
      .records(serviceHandedOver(between));
  });

  it('is recorded late for a day of an episode that has ended', () => {
    const ended = client(...supported, serviceEnded());
    ended.when(Client.handOverService(handover, laterProvision())).records(serviceHandedOver());
    const lastDay = { on: serviceEnded().on };
    ended
      .when(Client.handOverService({ ...handover, ...lastDay }, laterProvision()))
      .records(serviceHandedOver(lastDay));
  });

  it('is refused after the end also under the provision it had', () => {
    const { on: end } = serviceEnded();
    client(...supported, serviceHandedOver(), serviceEnded())
      .when(Client.handOverService({ ...handover, on: addDays(end, 1) }, laterProvision()))
      .refuses({ _tag: 'EpisodeIsOver', end });
  });

  it('is refused before the episode began, to whomever', () => {
    const early = { ...handover, on: civilDate('2024-02-11') };
    for (const to of [provision(), laterProvision({ contract: { from: provision().contract.from } })])
      for (const events of [supported, [...supported, serviceHandedOver()]])
        client(...events)
          .when(Client.handOverService(early, to))
          .refuses({ _tag: 'HandedOverTooEarly', since: serviceStarted().on });
  });

  it('is refused without such an episode', () =>
    client(clientRegistered(), asylumApplicationLodged())
      .when(Client.handOverService(handover, laterProvision()))
      .refuses({ _tag: 'NoSuchEpisode', episodeId }));

  it('is refused once the episode has ended', () => {
    const end = civilDate('2024-08-31');
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted(), serviceEnded({ on: end }))
      .when(Client.handOverService(handover, laterProvision()))
      .refuses({ _tag: 'EpisodeIsOver', end });
  });

  it('is refused on the first day of the present provision', () =>
    client(...supported)
      .when(Client.handOverService({ ...handover, on: civilDate('2024-02-12') }, laterProvision()))
      .refuses({ _tag: 'HandedOverTooEarly', since: civilDate('2024-02-12') }));

  it('is refused if the operation has no rule set', () =>
    client(...supported)
      .when(Client.handOverService(handover, laterProvision({ operation: { ruleSet: undefined } })))
      .refuses({ _tag: 'NoRuleSet', on: handover.on }));

  it('is refused to a client without a ground', () =>
    client(
      clientRegistered(),
      asylumApplicationLodged(),
      serviceStarted(),
      asylumProcedureDiscontinued({ on: handover.on }),
    )
      .when(Client.handOverService(handover, laterProvision()))
      .refuses({ _tag: 'NotInTargetGroup' }));

  it('is refused if the operation does not pay for the group', () => {
    const next = laterProvision({ operation: { targetGroups: ['asylum_seeker'] } });
    client(...supported)
      .when(Client.handOverService(handover, next))
      .records(serviceHandedOver());
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted(), statusGranted())
      .when(Client.handOverService(handover, next))
      .refuses({ _tag: 'TargetGroupNotServed', targetGroup: 'alternative' });
  });

  it('is refused for both workers to a mentor-only group', () => {
    const targetGroup = 'temporary_protection';
    const action = laterProvision({ operation: { targetGroups: [targetGroup] } });
    const civilian = [clientRegistered(), asylumApplicationLodged(), temporaryProtectionGranted()] as const;
    client(...civilian, serviceStarted())
      .when(Client.handOverService(handover, action))
      .refuses({ _tag: 'ServiceKindNotForGroup', targetGroup });
    client(...civilian, serviceStarted({ serviceKind: 'mentor_only' }))
      .when(Client.handOverService(handover, action))
      .records(serviceHandedOver());
  });

  it('is possible past the limit, which becomes a finding', () => {
    const next = laterProvision({
      contract: { from: serviceStarted().on, to: undefined },
      operation: { ruleSet: 'SP-2016' },
    });
    const on = civilDate('2024-05-02');
    client(...supported)
      .when(Client.handOverService({ ...handover, on }, next))
      .records(serviceHandedOver({ on, ruleSet: 'SP-2016' }));
  });

  it('is refused while the client is abroad', () =>
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted(), leftLatvia())
      .when(Client.handOverService(handover, laterProvision()))
      .refuses({ _tag: 'NotInLatvia', on: handover.on }));

  it('is refused if the contract does not cover the day', () => {
    const from = civilDate('2024-09-02');
    client(...supported)
      .when(Client.handOverService(handover, laterProvision({ contract: { from, to: undefined } })))
      .refuses({ _tag: 'ContractDoesNotCover', from });
  });
});
