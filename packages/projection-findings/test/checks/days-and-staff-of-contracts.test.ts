import { describe, expect, it } from '@jest/globals';
import { civilDate, ContactId, WorkerId } from '@pavadonis/domain';
import { client, clientNo, contract, contractNo } from '@pavadonis/testing';
import {
  contractSigned,
  contractTerminated,
  directProvisionEnded,
  directProvisionStarted,
  staffEngaged,
  staffReleased,
} from '@pavadonis/testing/examples/contract';
import { exampleId, laterContractId, mentorId, operationId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { participationEntryRecorded } from '@pavadonis/testing/examples/participation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered, workerAssigned } from '@pavadonis/testing/examples/work';
import { finding, personNo, planted, plantedNo, soundNo } from '../support/planted';
import { theContract } from '../support/sound';

const on = civilDate;
const LATER = '2026-12-31';
const second = { stream: personNo(2) };
const later = (from: string, to = '2026-12-31') =>
  contractNo(11)(contractSigned({ on: on('2025-05-02'), from: on(from), to: on(to) }));

describe('days without a provider', () => {
  it('are found between two contracts, with both', () => {
    expect(planted(later('2025-07-03')).finds(LATER)).toEqual([
      finding('DaysWithoutProvider', '2025-07-01', [soundNo('ContractSigned'), plantedNo(1)], {
        stream: theContract,
        to: '2025-07-02',
      }),
    ]);
  });

  it('are found once the next provider has begun', () => {
    expect(planted(later('2025-07-03')).finds('2025-07-02')).toEqual([]);
    expect(planted(later('2025-07-03')).finds('2025-07-03')).toHaveLength(1);
  });

  it.each(['2025-07-01', '2025-06-01'])('are none where contracts touch or overlap: %s', (from) => {
    expect(planted(later(from)).finds(LATER)).toEqual([]);
  });

  it('are none while the service was provided directly', () => {
    const direct = contractNo(12)(
      directProvisionStarted({ on: on('2025-07-01') }),
      directProvisionEnded({ on: on('2025-07-02') }),
    );
    expect(planted(direct, later('2025-07-03')).finds(LATER)).toEqual([]);
  });

  it('are none after a contract without end or days', () => {
    expect(
      planted(
        later('2024-01-01', '9999-12-31'),
        contractNo(12)(contractSigned({ from: on('2027-01-01'), to: on('2027-12-31') })),
      ).finds('2027-06-30'),
    ).toEqual([]);
    const never = contractNo(12)(contractSigned(), contractTerminated({ lastDay: on('2023-12-31') }));
    expect(planted(never, later('2025-07-01')).finds(LATER)).toEqual([]);
  });
});

describe('days of an episode', () => {
  const supported = (start: string, end: string) =>
    clientNo(2)(
      clientRegistered({ on: on('2023-12-01'), arrivedOn: on('2023-12-01') }),
      asylumApplicationLodged({ on: on('2023-12-01') }),
      participationEntryRecorded({ on: on(start) }),
      serviceStarted({ on: on(start) }),
      serviceEnded({ on: on(end) }),
    );

  it('before and after its contract’s days are found', () => {
    const shownBy = [soundNo('ContractSigned'), plantedNo(4)];
    expect(planted(supported('2023-12-30', '2025-07-02')).finds(LATER)).toEqual([
      finding('EpisodeNotCovered', '2023-12-30', shownBy, { ...second, to: '2023-12-31' }),
      finding('EpisodeNotCovered', '2025-07-01', shownBy, { ...second, to: '2025-07-02' }),
    ]);
    expect(planted(supported('2024-01-01', '2025-06-30')).finds(LATER)).toEqual([]);
  });

  it('under an unknown contract are found, up to the day asked for', () => {
    const unknown = clientNo(2)(
      clientRegistered(),
      asylumApplicationLodged(),
      participationEntryRecorded(),
      serviceStarted({ contractId: laterContractId }),
    );
    expect(planted(unknown).finds('2024-03-31')).toEqual([
      finding('EpisodeNotCovered', '2024-02-12', [plantedNo(4)], { ...second, to: '2024-03-31' }),
    ]);
  });

  it('between one contract and the handover are found', () => {
    const handed = (day: string) =>
      clientNo(2)(
        clientRegistered(),
        asylumApplicationLodged(),
        participationEntryRecorded(),
        serviceStarted(),
        serviceHandedOver({ on: on(day), operationId }),
        serviceEnded({ on: on('2025-08-31') }),
      );
    expect(planted(later('2025-07-01'), handed('2025-07-03')).finds(LATER)).toEqual([
      finding('EpisodeNotCovered', '2025-07-01', [soundNo('ContractSigned'), plantedNo(5)], {
        ...second,
        to: '2025-07-02',
      }),
    ]);
    expect(planted(later('2025-07-01'), handed('2025-07-01')).finds(LATER)).toEqual([]);
  });
});

describe('a contract', () => {
  it('that ended twice ends on the first last day', () => {
    const ends = [
      contractTerminated({ on: on('2025-05-20'), lastDay: on('2025-05-31') }),
      contractTerminated({ on: on('2025-05-23'), lastDay: on('2025-06-30') }),
    ];
    expect(planted(contract(...ends)).finds(LATER)).toContainEqual(
      finding(
        'EpisodeNotCovered',
        '2025-06-01',
        [soundNo('ContractSigned'), soundNo('ServiceStarted'), plantedNo(1), plantedNo(2)],
        {
          to: '2025-06-30',
        },
      ),
    );
  });

  it('that ended twice is found', () => {
    const ends = [
      contractTerminated({ on: on('2025-06-20'), lastDay: on('2025-06-30') }),
      contractTerminated({ on: on('2025-06-23'), lastDay: on('2025-06-30') }),
    ];
    expect(planted(contract(...ends)).finds(LATER)).toEqual([
      finding('EndedTwice', '2025-06-23', [plantedNo(1), plantedNo(2)], { stream: theContract }),
    ]);
  });
});

describe('a worker', () => {
  const met = (day: string, facts = {}) =>
    supportDelivered({ contactId: exampleId(ContactId, 900), on: on(day), ...facts });

  const another = { contactId: exampleId(ContactId, 901) };

  it('meeting a client before the engagement, or after it, is found', () => {
    expect(
      planted(contract(staffReleased()), client(met('2024-08-30'), met('2024-08-31', another))).finds(LATER),
    ).toEqual([finding('StaffNotEngaged', '2024-08-31', [plantedNo(3)])]);
    expect(
      planted(
        contract(staffEngaged({ workerId: mentorId, role: 'mentor', on: on('2024-03-04') })),
        client(
          met('2024-03-03', { workerIds: [mentorId] }),
          met('2024-03-04', { workerIds: [mentorId], ...another }),
        ),
      ).finds(LATER),
    ).toEqual([finding('StaffNotEngaged', '2024-03-03', [plantedNo(2)])]);
  });

  it('assigned to a client without being engaged is found', () => {
    expect(planted(client(workerAssigned({ workerId: mentorId, role: 'mentor' }))).finds(LATER)).toEqual([
      finding('StaffNotEngaged', '2024-02-12', [plantedNo(1)]),
    ]);
  });

  it('is found once, where none of several at a contact was engaged', () => {
    const both = met('2024-03-04', { workerIds: [mentorId, exampleId(WorkerId, 42)] });
    expect(planted(client(both)).finds(LATER)).toEqual([
      finding('StaffNotEngaged', '2024-03-04', [plantedNo(1)]),
    ]);
  });

  it('is not found outside the episode, which has a finding of its own', () => {
    expect(planted(client(met('2025-07-01', { workerIds: [mentorId] }))).finds(LATER)).toEqual([
      finding('ContactOutsideEpisode', '2025-07-01', [plantedNo(1)]),
    ]);
  });
});
