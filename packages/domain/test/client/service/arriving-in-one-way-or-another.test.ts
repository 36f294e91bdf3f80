import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { episodeId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { provision, serviceStarted } from '@pavadonis/testing/examples/service';

const start = { on: civilDate('2024-02-12'), episodeId, serviceKind: 'social_worker_and_mentor' } as const;
const seeker = (arrivalMode: Client.ArrivalMode) =>
  [
    clientRegistered({ arrivalMode }),
    asylumApplicationLodged(),
    serviceStarted({ ruleSet: 'SP-2016' }),
  ] as const;
const limitOf = (arrivalMode: Client.ArrivalMode) => {
  const state = seeker(arrivalMode).reduce(Client.evolve, Client.initial);
  const [episode] = state.service.episodes.values();
  return episode && Client.limitOf(state, episode.provision.ruleSet, civilDate('2024-02-12'));
};

describe('who was relocated and who arrived on their own', () => {
  it.each(['relocated', 'spontaneous'] as const)('are given the same service: %s', (arrivalMode) =>
    client(clientRegistered({ arrivalMode }), asylumApplicationLodged())
      .when(Client.startService(start, provision()))
      .records(serviceStarted()),
  );

  it('are supported for as long', () => {
    expect(limitOf('relocated')).toBe('2024-05-01');
    expect(limitOf('relocated')).toBe(limitOf('spontaneous'));
  });
});
