import { describe, expect, it } from '@jest/globals';
import { addMonths, civilDate, type ServiceRuleSet } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import { laterEpisodeId } from '@pavadonis/testing/examples/ids';
import {
  asylumApplicationLodged,
  statusGranted,
  statusRevoked,
  temporaryProtectionGranted,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import {
  provision,
  serviceEnded,
  serviceExtended,
  serviceStarted,
} from '@pavadonis/testing/examples/service';

const person = [clientRegistered(), asylumApplicationLodged()] as const;
const refugee = statusGranted({ on: civilDate('2024-11-04'), status: 'refugee' });

const limitOn = (day: string, ruleSet: ServiceRuleSet, ...events: readonly Client.Event[]) =>
  Client.limitOf(stateAfter(Client, [...person, ...events]), ruleSet, civilDate(day));

describe('how long the service may last', () => {
  it('is counted from the first status alone', () => {
    for (const ruleSet of ['SP-2016', 'SP-2020', 'SP-2023'] as const) {
      expect(limitOn('2024-04-15', ruleSet, statusGranted(), refugee)).toBe('2025-04-15');
      expect(limitOn('2024-12-01', ruleSet, statusGranted(), refugee)).toBe('2025-04-15');
    }
  });

  it('is counted from arrival, if there is a limit', () => {
    expect(limitOn('2024-04-14', 'SP-2016', statusGranted())).toBe('2024-05-01');
    expect(limitOn('2024-04-14', 'SP-2020', statusGranted())).toBeUndefined();
    expect(limitOn('2024-04-14', 'SP-2023', statusGranted())).toBeUndefined();
  });

  it('is counted from no later status', () => {
    const protectedFirst = [temporaryProtectionGranted(), statusGranted()];
    expect(limitOn('2024-04-14', 'SP-2016', ...protectedFirst)).toBe('2024-05-01');
    expect(limitOn('2024-04-15', 'SP-2016', ...protectedFirst)).toBe('2025-04-15');
  });

  it('is not known where nobody is registered', () => {
    const state = stateAfter(Client, [asylumApplicationLodged()]);
    expect(Client.limitOf(state, 'SP-2016', civilDate('2024-04-14'))).toBeUndefined();
  });

  it('does not bind after a loss and a new application', () => {
    const anew = [statusGranted(), statusRevoked(), asylumApplicationLodged({ on: civilDate('2024-12-02') })];
    expect(limitOn('2024-12-01', 'SP-2023', ...anew)).toBe('2025-04-15');
    expect(limitOn('2024-12-02', 'SP-2023', ...anew)).toBeUndefined();
  });

  it('is not changed by absence abroad', () => {
    expect(limitOn('2024-07-01', 'SP-2023', statusGranted(), leftLatvia(), returnedToLatvia())).toBe(
      '2025-04-15',
    );
  });

  it('is over after fourteen months under any rule set', () => {
    const on = addMonths(statusGranted().on, 14);
    const start = { on, episodeId: laterEpisodeId, serviceKind: 'social_worker_and_mentor' } as const;
    for (const ruleSet of ['SP-2016', 'SP-2020', 'SP-2023'] as const)
      client(...person, statusGranted(), serviceStarted(), serviceEnded({ on: civilDate('2024-05-10') }))
        .when(Client.startService(start, provision({ operation: { ruleSet } })))
        .refuses({ _tag: 'PastServiceLimit', limit: civilDate('2025-04-15') });
  });

  it('is moved by an earlier episode’s extension', () => {
    const back = [
      serviceEnded({ on: civilDate('2025-05-30') }),
      serviceStarted({ on: civilDate('2025-06-20'), episodeId: laterEpisodeId }),
    ];
    const state = stateAfter(Client, [
      ...person,
      serviceStarted(),
      statusGranted(),
      serviceExtended(),
      ...back,
    ]);
    const limitUnder = (ruleSet: ServiceRuleSet) => Client.limitOf(state, ruleSet, civilDate('2025-06-20'));
    expect([limitUnder('SP-2020'), limitUnder('SP-2023')]).toEqual(['2025-04-15', '2025-12-31']);
  });

  it('is moved by the furthest extension', () => {
    const shorter = serviceExtended({ on: civilDate('2025-03-20'), until: civilDate('2025-08-01') });
    for (const extensions of [
      [serviceExtended()],
      [serviceExtended(), shorter],
      [shorter, serviceExtended()],
    ]) {
      const state = stateAfter(Client, [...person, serviceStarted(), statusGranted(), ...extensions]);
      const [episode] = state.service.episodes.values();
      expect(episode && Client.limitOf(state, episode.provision.ruleSet, civilDate('2025-05-01'))).toBe(
        '2025-12-31',
      );
    }
  });
});
