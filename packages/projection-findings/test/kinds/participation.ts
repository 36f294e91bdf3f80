import { civilDate } from '@pavadonis/domain';
import { clientNo } from '@pavadonis/testing';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import {
  participationExitRecorded,
  participationFollowUpRecorded,
} from '@pavadonis/testing/examples/participation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { planted } from '../support/planted';
import { scenario } from './support/scenario';
import { LATER, served } from './support/served';

const on = civilDate;
const left = [...served, serviceEnded({ on: on('2024-06-30') })] as const;

export const participation = {
  ParticipationMissing: scenario(
    { shown: '2024-02-13', absent: '2024-02-12' },
    planted(clientNo(2)(clientRegistered(), asylumApplicationLodged(), serviceStarted())).finds,
  ),
  ExitResultsLate: scenario({ shown: '2024-07-29', absent: '2024-07-28' }, (day) =>
    planted(clientNo(2)(...left, participationExitRecorded({ on: on(day) }))).finds(LATER),
  ),
  FollowUpEarly: scenario({ shown: '2024-12-29', absent: '2024-12-30' }, (day) =>
    planted(clientNo(2)(...left, participationFollowUpRecorded({ on: on(day) }))).finds(LATER),
  ),
};
