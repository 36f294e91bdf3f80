import { describe, expect, it } from '@jest/globals';
import { civilDate, ClientId } from '@pavadonis/domain';
import { client, clientNo } from '@pavadonis/testing';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { eventId, exampleId, laterEpisodeId } from '@pavadonis/testing/examples/ids';
import {
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  decisionAppealed,
  decisionBecameFinal,
  statusGranted,
  statusRefused,
  temporaryProtectionEnded,
  temporaryProtectionGranted,
} from '@pavadonis/testing/examples/law';
import { participationEntryRecorded } from '@pavadonis/testing/examples/participation';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';
import { finding, personNo, planted, plantedNo, soundNo } from '../support/planted';

const on = civilDate;
const second = { stream: personNo(2) };
const again = (day: string, facts: Parameters<typeof serviceStarted>[0] = {}) =>
  serviceStarted({ on: on(day), episodeId: laterEpisodeId, targetGroup: 'alternative', ...facts });
const over = (day: string) => serviceEnded({ on: on(day), episodeId: laterEpisodeId });

describe('two episodes of one kind', () => {
  const first = [
    clientRegistered(),
    asylumApplicationLodged(),
    participationEntryRecorded(),
    serviceStarted(),
    serviceEnded({ on: on('2024-03-31') }),
  ] as const;
  const seeker = { targetGroup: 'asylum_seeker' } as const;

  it('are found where they share a day', () => {
    const sharing = clientNo(2)(...first, again('2024-03-31', seeker), over('2024-04-30'));
    expect(planted(sharing).finds('2026-12-31')).toEqual([
      finding('EpisodesOverlap', '2024-03-31', [plantedNo(4), plantedNo(6)], second),
    ]);
  });

  it('are found in one stream also where one ended as a duplicate', () => {
    const repeated = serviceEnded({ on: on('2024-03-31'), reason: 'duplicate' });
    const sharing = clientNo(2)(
      ...first.slice(0, 4),
      repeated,
      again('2024-03-31', seeker),
      over('2024-04-30'),
    );
    expect(planted(sharing).finds('2026-12-31')).toEqual([
      finding('EpisodesOverlap', '2024-03-31', [plantedNo(4), plantedNo(6)], second),
    ]);
  });

  it('may follow day to day, or differ in kind on one day', () => {
    const next = clientNo(2)(...first, again('2024-04-01', seeker), over('2024-04-30'));
    expect(planted(next).finds('2026-12-31')).toEqual([]);
    const beside = again('2024-03-31', { ...seeker, serviceKind: 'mentor_only' });
    expect(planted(clientNo(2)(...first, beside, over('2024-04-30'))).finds('2026-12-31')).toEqual([]);
  });
});

describe('an episode', () => {
  it('that ended twice is found, and its first end stands', () => {
    expect(planted(client(serviceEnded({ on: on('2025-07-15') }))).finds('2026-12-31')).toEqual([
      finding('EndedTwice', '2025-07-15', [soundNo('ServiceEnded'), plantedNo(1)]),
    ]);
  });

  it('that began while the client was abroad is found', () => {
    const away = clientNo(2)(
      clientRegistered(),
      asylumApplicationLodged(),
      leftLatvia({ on: on('2024-03-03') }),
      returnedToLatvia({ on: on('2024-03-05') }),
      participationEntryRecorded({ on: on('2024-03-04') }),
      serviceStarted({ on: on('2024-03-04') }),
      serviceEnded({ on: on('2024-04-01') }),
    );
    expect(planted(away).finds('2026-12-31')).toEqual([
      finding('StartedWhileAway', '2024-03-04', [plantedNo(6)], second),
    ]);
  });

  it.each(['2024-03-03', '2024-03-05'])('may begin on a day of leaving or coming back: %s', (day) => {
    const here = clientNo(2)(
      clientRegistered(),
      asylumApplicationLodged(),
      leftLatvia({ on: on('2024-03-03') }),
      returnedToLatvia({ on: on('2024-03-05') }),
      participationEntryRecorded({ on: on(day) }),
      serviceStarted({ on: on(day) }),
      serviceEnded({ on: on('2024-04-01') }),
    );
    expect(planted(here).finds('2026-12-31')).toEqual([]);
  });

  it('of a client whose registration was voided is found', () => {
    const served = [
      clientRegistered(),
      asylumApplicationLodged(),
      participationEntryRecorded(),
      serviceStarted(),
      serviceEnded(),
    ] as const;
    const voided = eventVoided({ target: eventId(plantedNo(1)), on: on('2025-07-01') });
    const nobody = planted(clientNo(2)(...served, voided)).finds;
    expect(nobody('2026-12-31')).toEqual([
      finding('StartedWithoutRegistration', '2024-02-12', [plantedNo(4)], second),
    ]);
    const anew = clientRegistered({ inPlaceOf: eventId(plantedNo(1)) });
    expect(planted(clientNo(2)(...served, voided, anew)).finds('2026-12-31')).toEqual([]);
  });

  it('of a client who is registered in a merged stream is not found', () => {
    const served = [
      asylumApplicationLodged(),
      participationEntryRecorded(),
      serviceStarted(),
      serviceEnded(),
    ];
    const merged = clientsMerged({ survivorId: exampleId(ClientId, 2) });
    expect(
      planted(clientNo(2)(...served), clientNo(3)(clientRegistered(), merged)).finds('2026-12-31'),
    ).toEqual([]);
  });

  it('that began for a group the client was not in is found', () => {
    const other = clientNo(2)(
      clientRegistered(),
      asylumApplicationLodged(),
      participationEntryRecorded(),
      serviceStarted({ targetGroup: 'refugee' }),
      serviceEnded(),
    );
    expect(planted(other).finds('2026-12-31')).toEqual([
      finding('StartedWithoutGround', '2024-02-12', [plantedNo(4)], second),
    ]);
  });

  it('may begin for the group before or after a status granted on the day', () => {
    for (const targetGroup of ['asylum_seeker', 'alternative'] as const) {
      const both = clientNo(2)(
        clientRegistered(),
        asylumApplicationLodged(),
        participationEntryRecorded(),
        serviceStarted({ targetGroup }),
        statusGranted({ on: on('2024-02-12') }),
        serviceEnded({ on: on('2024-12-31') }),
      );
      expect(planted(both).finds('2026-12-31')).toEqual([]);
    }
  });

  it('that the operation does not pay for is found', () => {
    const unserved = clientNo(2)(
      clientRegistered(),
      temporaryProtectionGranted({ on: on('2024-02-05') }),
      participationEntryRecorded(),
      serviceStarted({ targetGroup: 'temporary_protection' }),
      serviceEnded(),
    );
    expect(planted(unserved).finds('2026-12-31')).toEqual([
      finding('GroupNotServed', '2024-02-12', [plantedNo(4)], second),
    ]);
  });

  it('handed over to an operation that does not pay for the group is found', () => {
    const { providerId, contractId, operationId } = serviceStarted();
    const handed = serviceHandedOver({ on: on('2024-03-05'), providerId, contractId, operationId });
    const now = temporaryProtectionGranted({ on: on('2024-03-04') });
    const told = (...grounds: readonly ReturnType<typeof temporaryProtectionGranted>[]) =>
      planted(
        clientNo(2)(
          clientRegistered(),
          asylumApplicationLodged(),
          participationEntryRecorded(),
          serviceStarted(),
          handed,
          serviceEnded(),
          ...grounds,
        ),
      );
    expect(told().finds('2026-12-31')).toEqual([]);
    expect(told(now).finds('2026-12-31')).toEqual([
      finding('GroupNotServed', '2024-03-05', [plantedNo(5)], second),
    ]);
  });
});

describe('an open episode', () => {
  const open = [
    clientRegistered(),
    asylumApplicationLodged(),
    participationEntryRecorded(),
    serviceStarted(),
  ] as const;
  const START = plantedNo(4);

  it.each([
    ['EpisodeOpenAfterDeath', clientDied({ on: on('2024-05-10') })],
    ['EpisodeOpenAfterDeparture', leftLatvia({ on: on('2024-05-10') })],
    ['EpisodeOpenWithoutGround', asylumProcedureDiscontinued({ on: on('2024-05-10') })],
  ] as const)('should have ended on the day that ends the service: %s', (tag, end) => {
    const told = planted(clientNo(2)(...open, end));
    expect(told.finds('2024-05-10')).toEqual([]);
    expect(told.finds('2024-05-11')).toEqual([finding(tag, '2024-05-10', [START, plantedNo(5)], second)]);
  });

  it('gives one finding for several such days, even past its contract', () => {
    const gone = clientNo(2)(
      ...open,
      asylumProcedureDiscontinued({ on: on('2024-05-02') }),
      leftLatvia(),
      clientDied(),
    );
    expect(planted(gone).finds('2026-12-31')).toEqual([
      finding('EpisodeOpenAfterDeath', '2024-10-14', [START, plantedNo(7)], second),
    ]);
  });

  it('is right once the client came back, or applied again', () => {
    expect(planted(clientNo(2)(...open, leftLatvia(), returnedToLatvia())).finds('2025-06-30')).toEqual([]);
    const anew = clientNo(2)(
      ...open,
      asylumProcedureDiscontinued(),
      asylumApplicationLodged({ on: on('2024-04-02') }),
    );
    expect(planted(anew).finds('2025-06-30')).toEqual([]);
  });

  it('without a ground names the decision, though others follow', () => {
    const refused = clientNo(2)(
      ...open,
      statusRefused(),
      decisionBecameFinal({ on: on('2024-05-02') }),
      temporaryProtectionEnded({ on: on('2024-06-03') }),
    );
    expect(planted(refused).finds('2024-12-31')).toEqual([
      finding('EpisodeOpenWithoutGround', '2024-05-02', [START, plantedNo(6)], second),
    ]);
  });

  it('keeps its ground while a refusal is not final', () => {
    const pending = clientNo(2)(...open, statusRefused(), decisionAppealed());
    expect(planted(pending).finds('2025-06-30')).toEqual([]);
  });
});
