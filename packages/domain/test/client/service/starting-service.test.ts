import { describe, it } from '@jest/globals';
import { addDays, civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { episodeId, laterEpisodeId } from '@pavadonis/testing/examples/ids';
import {
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  statusGranted,
  temporaryProtectionGranted,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia } from '@pavadonis/testing/examples/residence';
import { laterProvision, provision, serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

const start = { on: civilDate('2024-02-12'), episodeId, serviceKind: 'social_worker_and_mentor' } as const;
const startAgain = { ...start, on: civilDate('2024-07-15'), episodeId: laterEpisodeId };
const asylumSeeker = client(clientRegistered(), asylumApplicationLodged());

describe('starting the service', () => {
  it('records the episode’s provision, rule set and group', () =>
    asylumSeeker.when(Client.startService(start, provision())).records(serviceStarted()));

  it('records a second episode once the first has ended', () =>
    client(
      clientRegistered(),
      asylumApplicationLodged(),
      serviceStarted(),
      serviceEnded({ on: civilDate('2024-07-14') }),
      statusGranted(),
    )
      .when(Client.startService(startAgain, provision()))
      .records(serviceStarted({ on: startAgain.on, episodeId: laterEpisodeId, targetGroup: 'alternative' })));

  it('may say its place among the events of the day', () => {
    const place = { seq: written(Whole, 1) };
    asylumSeeker
      .when(Client.startService({ ...start, ...place }, provision()))
      .records(serviceStarted(place));
  });

  it('records nothing when the same start comes again', () =>
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted())
      .when(Client.startService(start, provision()))
      .recordsNothing());

  it('records nothing when it comes again, whatever is new', () => {
    const groundsSince = [
      [],
      [statusGranted({ on: start.on })],
      [asylumProcedureDiscontinued({ on: start.on })],
    ];
    for (const operation of [
      {},
      { ruleSet: 'SP-2016' },
      { ruleSet: undefined },
      { targetGroups: [] },
    ] as const)
      for (const since of groundsSince)
        client(clientRegistered(), asylumApplicationLodged(), serviceStarted(), ...since)
          .when(Client.startService(start, provision({ operation })))
          .recordsNothing();
  });

  it('is for the group at that moment, before a later status', () => {
    const later = { on: start.on, seq: written(Whole, 1) };
    client(clientRegistered(), asylumApplicationLodged(), statusGranted(later))
      .when(Client.startService(start, provision()))
      .records(serviceStarted());
    client(clientRegistered(), asylumApplicationLodged(), statusGranted(later))
      .when(Client.startService({ ...start, ...later }, provision()))
      .records(serviceStarted({ ...later, targetGroup: 'alternative' }));
  });

  it('is refused where another episode has the id', () => {
    for (const events of [[], [serviceEnded({ on: civilDate('2024-07-14') })]])
      client(clientRegistered(), asylumApplicationLodged(), serviceStarted(), ...events)
        .when(Client.startService({ ...startAgain, episodeId }, provision()))
        .refuses({ _tag: 'EpisodeIdTaken', episodeId });
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted())
      .when(Client.startService(start, laterProvision()))
      .refuses({ _tag: 'EpisodeIdTaken', episodeId });
    for (const other of [{ serviceKind: 'mentor_only' }, { seq: written(Whole, 1) }] as const)
      client(clientRegistered(), asylumApplicationLodged(), serviceStarted())
        .when(Client.startService({ ...start, ...other }, provision()))
        .refuses({ _tag: 'EpisodeIdTaken', episodeId });
  });

  it('is refused where nobody is registered', () =>
    client().when(Client.startService(start, provision())).refuses({ _tag: 'ClientNotRegistered' }));

  it('is refused before the application', () =>
    client(clientRegistered(), asylumApplicationLodged({ on: civilDate('2024-02-13') }))
      .when(Client.startService(start, provision()))
      .refuses({ _tag: 'NotInTargetGroup' }));

  it('is refused where the operation has no rule set for the day', () =>
    asylumSeeker
      .when(Client.startService(start, provision({ operation: { ruleSet: undefined } })))
      .refuses({ _tag: 'NoRuleSet', on: start.on }));

  it('is refused while another episode of the kind is open', () => {
    for (const serviceKind of ['social_worker_and_mentor', 'mentor_only'] as const)
      client(clientRegistered(), asylumApplicationLodged(), serviceStarted({ serviceKind }))
        .when(Client.startService({ ...startAgain, serviceKind }, provision()))
        .refuses({ _tag: 'EpisodeOverlaps', episodeId });
  });

  it('records an episode of another kind beside an open one', () => {
    const mentorOnly = { serviceKind: 'mentor_only' } as const;
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted())
      .when(Client.startService({ ...startAgain, ...mentorOnly }, provision()))
      .records(serviceStarted({ ...mentorOnly, on: startAgain.on, episodeId: laterEpisodeId }));
  });

  it('is refused on the last day of another episode', () =>
    client(
      clientRegistered(),
      asylumApplicationLodged(),
      serviceStarted(),
      serviceEnded({ on: startAgain.on }),
    )
      .when(Client.startService(startAgain, provision()))
      .refuses({ _tag: 'EpisodeOverlaps', episodeId }));

  it('records an earlier episode that is entered after a later one', () => {
    const later = client(
      clientRegistered(),
      asylumApplicationLodged(),
      serviceStarted({ on: addDays(start.on, 1), episodeId: laterEpisodeId }),
    );
    later.when(Client.startService(start, provision())).records(serviceStarted());
    later
      .when(Client.startService({ ...start, on: addDays(start.on, 1) }, provision()))
      .refuses({ _tag: 'EpisodeOverlaps', episodeId: laterEpisodeId });
  });

  it('is refused while the client is abroad', () =>
    client(clientRegistered(), asylumApplicationLodged(), leftLatvia({ on: civilDate('2024-02-11') }))
      .when(Client.startService(start, provision()))
      .refuses({ _tag: 'NotInLatvia', on: start.on }));

  it('is refused to a group the operation does not pay for', () =>
    asylumSeeker
      .when(Client.startService(start, provision({ operation: { targetGroups: ['refugee'] } })))
      .refuses({ _tag: 'TargetGroupNotServed', targetGroup: 'asylum_seeker' }));

  it('gives a holder of temporary protection a mentor alone', () => {
    const targetGroup = 'temporary_protection';
    const action = provision({ operation: { targetGroups: [targetGroup] } });
    const civilian = client(clientRegistered(), temporaryProtectionGranted({ on: start.on }));
    const mentorOnly = { serviceKind: 'mentor_only' } as const;
    civilian
      .when(Client.startService({ ...start, ...mentorOnly }, action))
      .records(serviceStarted({ ...mentorOnly, targetGroup }));
    civilian
      .when(Client.startService(start, action))
      .refuses({ _tag: 'ServiceKindNotForGroup', targetGroup });
  });

  it('may give any group a mentor alone', () => {
    const mentorOnly = { serviceKind: 'mentor_only' } as const;
    asylumSeeker
      .when(Client.startService({ ...start, ...mentorOnly }, provision()))
      .records(serviceStarted(mentorOnly));
  });

  it('is refused from the day after the service limit', () => {
    const limit = civilDate('2024-05-01');
    const old = provision({ operation: { ruleSet: 'SP-2016' } });
    const onLastDay = serviceStarted({ on: limit, ruleSet: 'SP-2016' });
    asylumSeeker.when(Client.startService({ ...start, on: limit }, old)).records(onLastDay);
    asylumSeeker
      .when(Client.startService({ ...start, on: addDays(limit, 1) }, old))
      .refuses({ _tag: 'PastServiceLimit', limit });
  });

  it('may begin on the first and on the last day of the contract', () => {
    const day = { from: start.on, to: start.on };
    asylumSeeker.when(Client.startService(start, provision({ contract: day }))).records(serviceStarted());
  });

  it('is refused before the contract begins', () => {
    const from = civilDate('2024-02-13');
    const to = civilDate('2025-06-30');
    asylumSeeker
      .when(Client.startService(start, provision({ contract: { from, to } })))
      .refuses({ _tag: 'ContractDoesNotCover', from, to });
  });

  it('is refused after the contract has ended', () => {
    const from = civilDate('2024-01-01');
    const to = civilDate('2024-02-11');
    asylumSeeker
      .when(Client.startService(start, provision({ contract: { from, to } })))
      .refuses({ _tag: 'ContractDoesNotCover', from, to });
  });

  it('is refused before direct provision begins', () => {
    const from = civilDate('2024-02-13');
    asylumSeeker
      .when(Client.startService(start, provision({ contract: { from, to: undefined } })))
      .refuses({ _tag: 'ContractDoesNotCover', from });
  });
});
