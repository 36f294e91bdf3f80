import { describe, expect, it } from '@jest/globals';
import { addMonths, civilDate, type ServiceRuleSet } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import {
  applied,
  ended,
  extended,
  granted,
  left,
  registered,
  returned,
  started,
} from '@pavadonis/testing/examples/client';
import { laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { statusRevoked, temporarilyProtected } from '@pavadonis/testing/examples/legal';
import { provision } from '@pavadonis/testing/examples/provision';

const person = [registered(), applied()] as const;
const refugee = granted({ on: civilDate('2024-11-04'), status: 'refugee' });

const limitOn = (day: string, ruleSet: ServiceRuleSet, ...events: readonly Client.Event[]) =>
  Client.limitOf(stateAfter(Client, [...person, ...events]), ruleSet, civilDate(day));

describe('how long support may last', () => {
  it('is counted from the first status, which a later refugee status does not restart', () => {
    for (const ruleSet of ['SP-2016', 'SP-2020', 'SP-2023'] as const) {
      expect(limitOn('2024-04-15', ruleSet, granted(), refugee)).toBe('2025-04-15');
      expect(limitOn('2024-12-01', ruleSet, granted(), refugee)).toBe('2025-04-15');
    }
  });

  it('is counted from arrival before the status, where there is a limit', () => {
    expect(limitOn('2024-04-14', 'SP-2016', granted())).toBe('2024-05-01');
    expect(limitOn('2024-04-14', 'SP-2020', granted())).toBeUndefined();
    expect(limitOn('2024-04-14', 'SP-2023', granted())).toBeUndefined();
  });

  it('is counted from no status that came later, under temporary protection either', () => {
    const protectedFirst = [temporarilyProtected(), granted()];
    expect(limitOn('2024-04-14', 'SP-2016', ...protectedFirst)).toBe('2024-05-01');
    expect(limitOn('2024-04-15', 'SP-2016', ...protectedFirst)).toBe('2025-04-15');
  });

  it('is not known where nobody is registered', () => {
    const state = stateAfter(Client, [applied()]);
    expect(Client.limitOf(state, 'SP-2016', civilDate('2024-04-14'))).toBeUndefined();
  });

  it('does not bind who lost the status and seeks asylum anew', () => {
    const anew = [granted(), statusRevoked(), applied({ on: civilDate('2024-12-02') })];
    expect(limitOn('2024-12-01', 'SP-2023', ...anew)).toBe('2025-04-15');
    expect(limitOn('2024-12-02', 'SP-2023', ...anew)).toBeUndefined();
  });

  it('is not changed by absence abroad', () => {
    expect(limitOn('2024-07-01', 'SP-2023', granted(), left(), returned())).toBe('2025-04-15');
  });

  it('is over for who comes back fourteen months after the status, under any rule set', () => {
    const on = addMonths(granted().on, 14);
    const start = { on, episodeId: laterEpisodeId, serviceKind: 'social_worker_and_mentor' } as const;
    for (const ruleSet of ['SP-2016', 'SP-2020', 'SP-2023'] as const)
      client(...person, granted(), started(), ended({ on: civilDate('2024-05-10') }))
        .when(Client.startService(start, provision({ operation: { ruleSet } })))
        .refuses({ _tag: 'PastServiceLimit', limit: civilDate('2025-04-15') });
  });

  it('is moved by an extension of an earlier episode, as far as the rule set goes', () => {
    const back = [
      ended({ on: civilDate('2025-05-30') }),
      started({ on: civilDate('2025-06-20'), episodeId: laterEpisodeId }),
    ];
    const state = stateAfter(Client, [...person, started(), granted(), extended(), ...back]);
    const limitUnder = (ruleSet: ServiceRuleSet) => Client.limitOf(state, ruleSet, civilDate('2025-06-20'));
    expect([limitUnder('SP-2020'), limitUnder('SP-2023')]).toEqual(['2025-04-15', '2025-12-31']);
  });

  it('is moved by an extension of the episode, of several by the one that reaches furthest', () => {
    const shorter = extended({ on: civilDate('2025-03-20'), until: civilDate('2025-08-01') });
    for (const extensions of [[extended()], [extended(), shorter], [shorter, extended()]]) {
      const state = stateAfter(Client, [...person, started(), granted(), ...extensions]);
      const episode = state.service.episodes[0];
      expect(episode && Client.limitOf(state, episode.provision.ruleSet, civilDate('2025-05-01'))).toBe(
        '2025-12-31',
      );
    }
  });
});
