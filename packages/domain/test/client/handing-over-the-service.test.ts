import { describe, it } from '@jest/globals';
import { civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, ended, handedOver, registered, started } from '@pavadonis/testing/examples/client';
import { episodeId } from '@pavadonis/testing/examples/ids';
import { laterProvision, provision } from '@pavadonis/testing/examples/provision';

const handover = { on: civilDate('2024-09-01'), episodeId };
const place = { seq: written(Whole, 1) };
const supported = client(registered(), applied(), started());

describe('handing over the service', () => {
  it('lets the episode go on under another contract and operation', () =>
    supported.when(Client.handOverService(handover, laterProvision())).records(handedOver()));

  it('may say its place among the events of the day', () =>
    supported
      .when(Client.handOverService({ ...handover, ...place }, laterProvision()))
      .records(handedOver(place)));

  it('records nothing under the provision it has', () => {
    supported.when(Client.handOverService(handover, provision())).recordsNothing();
    client(registered(), applied(), started(), handedOver())
      .when(Client.handOverService(handover, laterProvision()))
      .recordsNothing();
  });

  it('is refused without such an episode', () =>
    client(registered(), applied())
      .when(Client.handOverService(handover, laterProvision()))
      .refuses({ _tag: 'NoSuchEpisode', episodeId }));

  it('is refused once the episode has ended', () => {
    const end = civilDate('2024-08-31');
    client(registered(), applied(), started(), ended({ on: end }))
      .when(Client.handOverService(handover, laterProvision()))
      .refuses({ _tag: 'EpisodeEnded', end });
  });

  it('is refused on the first day of the present provision', () =>
    supported
      .when(Client.handOverService({ ...handover, on: civilDate('2024-02-12') }, laterProvision()))
      .refuses({ _tag: 'HandedOverTooEarly', since: civilDate('2024-02-12') }));

  it('is refused where the next operation has no rule set for the day', () =>
    supported
      .when(Client.handOverService(handover, laterProvision({ operation: { ruleSet: undefined } })))
      .refuses({ _tag: 'NoRuleSet', on: handover.on }));

  it('is refused where the next contract does not cover the day', () => {
    const from = civilDate('2024-09-02');
    supported
      .when(Client.handOverService(handover, laterProvision({ contract: { from, to: undefined } })))
      .refuses({ _tag: 'ContractDoesNotCover', from });
  });
});
