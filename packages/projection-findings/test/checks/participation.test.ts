import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { clientNo, contractNo, operationNo } from '@pavadonis/testing';
import { contractSigned } from '@pavadonis/testing/examples/contract';
import { laterEpisodeId, laterOperationId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { coFinancingRateSet, operationOpened } from '@pavadonis/testing/examples/operation';
import {
  participationEntryRecorded,
  participationExitRecorded,
  participationFollowUpRecorded,
} from '@pavadonis/testing/examples/participation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';
import { finding, personNo, planted, plantedNo } from '../support/planted';

const on = civilDate;
const LATER = '2026-12-31';
const second = { stream: personNo(2) };
const stay = [
  clientRegistered(),
  asylumApplicationLodged(),
  serviceStarted(),
  serviceEnded({ on: on('2024-06-30') }),
] as const;

describe('a participant', () => {
  it('without a recorded entry is found from the second day on', () => {
    const without = planted(clientNo(2)(...stay));
    expect(without.finds('2024-02-12')).toEqual([]);
    expect(without.finds('2024-02-13')).toEqual([
      finding('ParticipationMissing', '2024-02-12', [plantedNo(3)], second),
    ]);
    expect(without.finds(LATER)).toHaveLength(1);
  });

  it('going on in another operation enters that one too', () => {
    const next = [
      operationNo(21)(operationOpened(), coFinancingRateSet()),
      contractNo(11)(contractSigned({ from: on('2024-04-01') })),
      clientNo(2)(...stay, participationEntryRecorded(), serviceHandedOver({ on: on('2024-04-01') })),
    ];
    expect(planted(...next).finds(LATER)).toEqual([
      finding('ParticipationMissing', '2024-04-01', [plantedNo(9)], second),
    ]);
    const both = clientNo(2)(
      participationEntryRecorded({ on: on('2024-04-01'), operationId: laterOperationId }),
    );
    expect(planted(...next, both).finds(LATER)).toEqual([]);
  });

  it('of an operation that is not reported on has no entry to record', () => {
    const agency = operationNo(21)(operationOpened({ fund: 'AMIF' }), coFinancingRateSet());
    const there = clientNo(2)(
      clientRegistered(),
      asylumApplicationLodged(),
      serviceStarted({ operationId: laterOperationId }),
    );
    expect(planted(agency, there).finds('2025-06-30')).toEqual([]);
  });
});

describe('results of an exit', () => {
  const results = (day: string) => participationExitRecorded({ on: on(day) });

  it('count to the 28th day, and are late on the 29th', () => {
    expect(
      planted(clientNo(2)(...stay, participationEntryRecorded(), results('2024-07-28'))).finds(LATER),
    ).toEqual([]);
    expect(
      planted(clientNo(2)(...stay, participationEntryRecorded(), results('2024-07-29'))).finds(LATER),
    ).toEqual([finding('ExitResultsLate', '2024-07-29', [plantedNo(6)], second)]);
  });

  it('are compared with the last exit', () => {
    const again = [
      serviceStarted({ episodeId: laterEpisodeId, on: on('2024-07-15') }),
      serviceEnded({ episodeId: laterEpisodeId, on: on('2024-08-31') }),
    ] as const;
    expect(
      planted(clientNo(2)(...stay, ...again, participationEntryRecorded(), results('2024-09-28'))).finds(
        LATER,
      ),
    ).toEqual([]);
    expect(
      planted(clientNo(2)(...stay, ...again, participationEntryRecorded(), results('2024-09-29'))).finds(
        LATER,
      ),
    ).toHaveLength(1);
  });
});

describe('a follow-up', () => {
  const asked = (day: string) => participationFollowUpRecorded({ on: on(day) });

  it('is early before six months have passed since the exit', () => {
    expect(
      planted(clientNo(2)(...stay, participationEntryRecorded(), asked('2024-12-30'))).finds(LATER),
    ).toEqual([]);
    expect(
      planted(clientNo(2)(...stay, participationEntryRecorded(), asked('2024-12-29'))).finds(LATER),
    ).toEqual([finding('FollowUpEarly', '2024-12-29', [plantedNo(6)], second)]);
  });

  it('is early while the participant is in the operation, or in it again', () => {
    const back = serviceStarted({ episodeId: laterEpisodeId, on: on('2024-11-04') });
    expect(
      planted(clientNo(2)(...stay, participationEntryRecorded(), back, asked('2025-01-07'))).finds(
        '2025-06-30',
      ),
    ).toEqual([finding('FollowUpEarly', '2025-01-07', [plantedNo(7)], second)]);
    expect(
      planted(clientNo(2)(...stay, participationEntryRecorded(), back, asked('2024-11-04'))).finds(
        '2025-06-30',
      ),
    ).toHaveLength(1);
  });

  it('may be recorded on the day on which the participant comes back', () => {
    const back = serviceStarted({ episodeId: laterEpisodeId, on: on('2025-01-07') });
    expect(
      planted(clientNo(2)(...stay, participationEntryRecorded(), asked('2025-01-07'), back)).finds(
        '2025-06-30',
      ),
    ).toEqual([]);
  });
});
