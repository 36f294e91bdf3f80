import { civilDate } from '@pavadonis/domain';
import { client, clientNo, contractNo } from '@pavadonis/testing';
import { contractSigned } from '@pavadonis/testing/examples/contract';
import { contractId, laterContractId, mentorId, workerId } from '@pavadonis/testing/examples/ids';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { workerAssigned } from '@pavadonis/testing/examples/work';
import { planted } from '../support/planted';
import { scenario } from './support/scenario';
import { LATER, seeker } from './support/served';

const on = civilDate;

export const contracts = {
  DaysWithoutProvider: scenario({ shown: '2025-07-02', absent: '2025-07-01' }, (from) =>
    planted(contractNo(11)(contractSigned({ from: on(from), to: on('2026-12-31') }))).finds(LATER),
  ),
  EpisodeNotCovered: scenario({ shown: laterContractId, absent: contractId }, (id) =>
    planted(clientNo(2)(...seeker, serviceStarted({ contractId: id }))).finds('2024-03-31'),
  ),
  StaffNotEngaged: scenario({ shown: mentorId, absent: workerId }, (id) =>
    planted(client(workerAssigned({ workerId: id }))).finds(LATER),
  ),
};
