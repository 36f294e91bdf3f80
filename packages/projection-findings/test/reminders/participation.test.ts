import { describe, expect, it } from '@jest/globals';
import { civilDate, type RecordableOf } from '@pavadonis/domain';
import { client, operation, operationNo } from '@pavadonis/testing';
import { laterEpisodeId, laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { operationOpened } from '@pavadonis/testing/examples/operation';
import {
  participationEntryRecorded,
  participationExitRecorded,
  participationFollowUpRecorded,
} from '@pavadonis/testing/examples/participation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';
import { history, reminder } from '../support/planted';

const on = civilDate;
const social = operation(operationOpened({ on: on('2022-01-03'), fund: 'ESF' }));
const plus = operationNo(21)(operationOpened());
const stay = [
  clientRegistered(),
  asylumApplicationLodged(),
  serviceStarted(),
  participationEntryRecorded(),
  serviceEnded({ on: on('2024-06-30') }),
] as const;
const after = (...events: readonly RecordableOf['client'][]) =>
  history(social, plus, client(...stay, ...events));

const exit = reminder('ParticipationExit', '2024-06-30', '2024-07-28');
const followUp = reminder('ParticipationFollowUp', '2024-12-30', '2024-12-30');

describe('a participant', () => {
  it('is to be recorded on the first day', () => {
    const entry = reminder('ParticipationEntry', '2024-02-12', '2024-02-12');
    expect(
      history(social, client(clientRegistered(), asylumApplicationLodged(), serviceStarted())).due(
        '2024-02-12',
      ),
    ).toEqual([entry]);
    expect(
      history(
        social,
        client(clientRegistered(), asylumApplicationLodged(), serviceStarted(), participationEntryRecorded()),
      ).due('2024-02-12'),
    ).toEqual([]);
  });

  it('is to be asked in four weeks, and after six months', () => {
    expect(after().due('2024-06-29')).toEqual([]);
    expect(after().due('2024-06-30')).toEqual([exit, followUp]);
  });

  it('is not to be asked again', () => {
    expect(after(participationExitRecorded({ on: on('2024-07-01') })).due('2024-12-31')).toEqual([followUp]);
    expect(
      after(
        participationExitRecorded({ on: on('2024-07-01') }),
        participationFollowUpRecorded({ on: on('2024-12-30') }),
      ).due('2024-12-31'),
    ).toEqual([]);
  });

  it('is to be asked after the last exit alone', () => {
    const back = serviceStarted({ episodeId: laterEpisodeId, on: on('2024-09-02') });
    const results = participationExitRecorded({ on: on('2024-07-01') });
    expect(after(results, back).due('2024-12-31')).toEqual([]);
    const out = serviceEnded({ episodeId: laterEpisodeId, on: on('2024-10-31') });
    expect(after(results, back, out).due('2024-12-31')).toEqual([
      reminder('ParticipationExit', '2024-10-31', '2024-11-28'),
      reminder('ParticipationFollowUp', '2025-04-30', '2025-04-30'),
    ]);
  });

  it('handed over within the operation is still in it', () => {
    const handed = client(
      clientRegistered(),
      asylumApplicationLodged(),
      serviceStarted(),
      participationEntryRecorded(),
      serviceHandedOver({ operationId }),
    );
    expect(history(social, handed).due('2024-12-31')).toEqual([]);
  });
});

describe('from ESF to ESF+ on 1 December 2023', () => {
  it('a participant leaves one for the other', () => {
    const early = [
      clientRegistered({ on: on('2023-05-02'), arrivedOn: on('2023-05-01') }),
      asylumApplicationLodged({ on: on('2023-05-02') }),
      serviceStarted({ on: on('2023-05-08') }),
      participationEntryRecorded({ on: on('2023-05-08') }),
      serviceHandedOver({ on: on('2023-12-01'), operationId: laterOperationId }),
    ] as const;
    const entry = reminder('ParticipationEntry', '2023-12-01', '2023-12-01');
    const all = [
      reminder('ParticipationExit', '2023-11-30', '2023-12-28'),
      reminder('ParticipationFollowUp', '2024-05-30', '2024-05-30'),
      entry,
    ];
    expect(history(social, plus, client(...early)).due('2023-11-30')).toEqual([]);
    expect(history(social, plus, client(...early)).due('2023-12-01')).toEqual(all);
    const inBoth = participationEntryRecorded({ on: on('2023-12-01'), operationId: laterOperationId });
    expect(history(social, plus, client(...early, inBoth)).due('2023-12-01')).toEqual(
      all.filter((each) => each !== entry),
    );
  });
});
