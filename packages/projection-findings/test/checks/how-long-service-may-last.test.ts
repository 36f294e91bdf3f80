import { describe, expect, it } from '@jest/globals';
import { civilDate, ContactId } from '@pavadonis/domain';
import { clientNo } from '@pavadonis/testing';
import {
  contractId,
  exampleId,
  laterContractId,
  laterEpisodeId,
  operationId,
  provider,
} from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusGranted, statusRevoked } from '@pavadonis/testing/examples/law';
import { participationEntryRecorded } from '@pavadonis/testing/examples/participation';
import { planAgreed, planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import {
  serviceEnded,
  serviceExtended,
  serviceHandedOver,
  serviceStarted,
} from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { finding, personNo, planted, plantedNo } from '../support/planted';

const on = civilDate;
const second = { stream: personNo(2) };

// arrived on 1 February 2024, served since 12 February: the fourth planted event
const asylumSeeker = [clientRegistered(), asylumApplicationLodged(), participationEntryRecorded()] as const;
const START = plantedNo(4);
const withStatus = [...asylumSeeker, serviceStarted(), statusGranted()] as const;
const done = serviceEnded({ on: on('2024-12-31') });
// recorded last, so that it moves no other event
const plan = [planDrawnUp(), planGoalSet(), planAgreed()] as const;

const met = (day: string, number: number) =>
  supportDelivered({ contactId: exampleId(ContactId, number), on: on(day), workerIds: [] });

describe('service past its limit', () => {
  it('is found in contacts from the day after it', () => {
    const contacts = clientNo(2)(
      ...withStatus,
      supportDelivered({ on: on('2025-04-15'), workerIds: [] }),
      met('2025-04-16', 901),
      serviceEnded({ on: on('2025-04-16') }),
    );
    expect(planted(contacts).finds('2025-12-31')).toEqual([
      finding('ContactPastLimit', '2025-04-16', [plantedNo(7)], second),
    ]);
  });

  it('is found in an episode still open the day after', () => {
    const open = planted(clientNo(2)(...withStatus));
    expect(open.finds('2025-04-15')).toEqual([]);
    expect(open.finds('2025-04-16')).toEqual([
      finding('EpisodeOpenPastLimit', '2025-04-15', [START], second),
    ]);
  });

  it('is found once, though the contract has ended since', () => {
    expect(planted(clientNo(2)(...withStatus)).finds('2025-12-31')).toEqual([
      finding('EpisodeOpenPastLimit', '2025-04-15', [START], second),
    ]);
  });

  it('is no longer found once extended or ended', () => {
    const extension = serviceExtended({ until: on('2025-06-30') });
    expect(planted(clientNo(2)(...withStatus, extension, ...plan)).finds('2025-06-30')).toEqual([]);
    expect(planted(clientNo(2)(...withStatus, done)).finds('2025-06-30')).toEqual([]);
  });

  it('reaches 24 months after the status at most', () => {
    const extension = serviceExtended({ until: on('2027-12-31') });
    expect(planted(clientNo(2)(...withStatus, extension)).finds('2026-04-16')).toContainEqual(
      finding('EpisodeOpenPastLimit', '2026-04-15', [START], second),
    );
  });
});

describe('an asylum seeker’s three months', () => {
  const under = (ruleSet: 'SP-2016' | 'SP-2020' | 'SP-2023') =>
    [...asylumSeeker, serviceStarted({ ruleSet })] as const;

  it('limit the episode under the rules of 2016', () => {
    const open = planted(clientNo(2)(...under('SP-2016')));
    expect(open.finds('2024-05-01')).toEqual([]);
    expect(open.finds('2024-05-02')).toEqual([
      finding('EpisodeOpenPastLimit', '2024-05-01', [START], second),
    ]);
  });

  it('make later contacts late, even with a status', () => {
    const contacts = clientNo(2)(
      ...under('SP-2016'),
      supportDelivered({ on: on('2024-05-01'), workerIds: [] }),
      met('2024-05-02', 901),
      statusGranted({ on: on('2024-05-03') }),
      met('2024-05-03', 902),
    );
    expect(planted(contacts).finds('2024-06-30')).toEqual([
      finding('ContactPastLimit', '2024-05-02', [plantedNo(6)], second),
    ]);
  });

  it.each(['SP-2020', 'SP-2023'] as const)('are no limit under %s', (ruleSet) => {
    expect(planted(clientNo(2)(...under(ruleSet))).finds('2025-06-30')).toEqual([]);
  });

  it('end with a handover to later rules', () => {
    const later = serviceHandedOver({
      on: on('2024-05-02'),
      ruleSet: 'SP-2020',
      contractId,
      operationId,
      providerId: provider,
    });
    expect(planted(clientNo(2)(...under('SP-2016'), later)).finds('2024-12-31')).toEqual([]);
  });
});

describe('a start past the limit', () => {
  const again = (day: string) =>
    clientNo(2)(
      clientRegistered(),
      asylumApplicationLodged(),
      statusGranted(),
      participationEntryRecorded(),
      serviceStarted({ on: on(day), targetGroup: 'alternative' }),
    );

  it('is found, and once only while the episode is open', () => {
    expect(planted(again('2025-04-16')).finds('2025-06-30')).toEqual([
      finding('StartedPastLimit', '2025-04-16', [plantedNo(5)], second),
    ]);
  });

  it('is none on the last day', () => {
    expect(planted(again('2025-04-15')).finds('2025-04-15')).toEqual([]);
  });
});

describe('an extension', () => {
  const decided = (day: string) =>
    [
      ...withStatus,
      serviceExtended({ on: on(day) }),
      serviceEnded({ on: on('2025-06-30') }),
      ...plan,
    ] as const;

  it('is late from the day after the limit', () => {
    expect(planted(clientNo(2)(...decided('2025-04-16'))).finds('2025-12-31')).toEqual([
      finding('ExtendedLate', '2025-04-16', [plantedNo(6)], second),
    ]);
  });

  it('is in time on the limit’s own day', () => {
    expect(planted(clientNo(2)(...decided('2025-04-15'))).finds('2025-12-31')).toEqual([]);
  });

  it('is compared with the limit that an earlier one moved', () => {
    const twice = [
      ...withStatus,
      serviceExtended({ until: on('2025-05-31') }),
      serviceExtended({ on: on('2025-05-31'), until: on('2025-06-30') }),
      serviceEnded({ on: on('2025-06-30') }),
      ...plan,
    ] as const;
    expect(planted(clientNo(2)(...twice)).finds('2025-12-31')).toEqual([]);
  });
});

describe('a limit', () => {
  it('is the person’s, and no handover changes it', () => {
    const handed = serviceHandedOver({ on: on('2024-09-01'), contractId: laterContractId });
    expect(planted(clientNo(2)(...withStatus, handed)).finds('2025-04-16')).toContainEqual(
      finding('EpisodeOpenPastLimit', '2025-04-15', [START], second),
    );
  });
});

describe('a start within the extension of an earlier episode', () => {
  it.each([
    ['2025-12-31', []],
    ['2026-01-01', [finding('StartedPastLimit', '2026-01-01', [plantedNo(8)], second)]],
  ])('is judged by it, on %s', (day, found) => {
    const again = serviceStarted({ on: on(day), episodeId: laterEpisodeId, targetGroup: 'alternative' });
    const twice = [...withStatus, serviceExtended(), serviceEnded({ on: on('2025-06-30') }), again] as const;
    const findings = planted(clientNo(2)(...twice)).finds(day);
    expect(findings.filter(({ _tag }) => _tag === 'StartedPastLimit')).toEqual(found);
  });
});

describe('a client who lost the status and applies again', () => {
  it('starts past no limit', () => {
    const anew = [
      statusRevoked(),
      asylumApplicationLodged({ on: on('2025-09-01') }),
      serviceStarted({ on: on('2025-09-05') }),
    ] as const;
    const findings = planted(
      clientNo(2)(clientRegistered(), asylumApplicationLodged(), statusGranted(), ...anew),
    ).finds('2025-10-01');
    expect(findings.map(({ _tag }) => _tag)).not.toContain('StartedPastLimit');
  });
});
