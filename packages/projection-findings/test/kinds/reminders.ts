import { civilDate } from '@pavadonis/domain';
import type { Event } from '@pavadonis/domain/client';
import { client, operation } from '@pavadonis/testing';
import { forgettingRequested, forgettingWithdrawn } from '@pavadonis/testing/examples/forgetting';
import {
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  statusExtended,
  statusGranted,
} from '@pavadonis/testing/examples/law';
import {
  claimPaid,
  coFinancingRateSet,
  costRecorded,
  costsClaimed,
  operationOpened,
} from '@pavadonis/testing/examples/operation';
import {
  participationExitRecorded,
  participationFollowUpRecorded,
} from '@pavadonis/testing/examples/participation';
import { planDrawnUp, planGoalAchieved, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { history } from '../support/planted';
import { scenario } from './support/scenario';
import { AFTER_ALL, LATER, served, withStatus } from './support/served';

const on = civilDate;
const frame = operation(operationOpened(), coFinancingRateSet());
const due = (...events: readonly Event[]) => history(frame, client(...events)).due;
const end = { on: on('2024-05-10') };
const left = [...served, serviceEnded({ on: on('2024-06-30') })] as const;
const onTheDay = { shown: '2024-05-10', absent: '2024-05-09' };

export const reminders = {
  ServiceLimit: scenario({ shown: '2024-04-15', absent: '2024-04-14' }, due(...withStatus)),
  CentreEntitlement: scenario(
    { shown: '2024-04-15', absent: '2024-04-14' },
    due(...withStatus, residenceChanged()),
  ),
  EighteenthBirthday: scenario({ shown: '2006-02-13', absent: '2006-02-12' }, (born) => {
    const birth = { date: on(born), precision: 'day' } as const;
    return due(clientRegistered({ birth }), asylumApplicationLodged(), serviceStarted())('2024-02-12');
  }),
  ServiceEndAfterDeparture: scenario(onTheDay, due(...served, leftLatvia(end))),
  ServiceEndWithoutGround: scenario(onTheDay, due(...served, asylumProcedureDiscontinued(end))),
  ParticipationEntry: scenario(
    { shown: '2024-02-12', absent: '2024-02-11' },
    due(clientRegistered(), asylumApplicationLodged(), serviceStarted()),
  ),
  ParticipationExit: scenario({ shown: '2024-06-29', absent: '2024-06-30' }, (day) =>
    due(...left, participationExitRecorded({ on: on(day) }))(LATER),
  ),
  ParticipationFollowUp: scenario({ shown: '2024-12-29', absent: '2024-12-30' }, (day) =>
    due(...left, participationFollowUpRecorded({ on: on(day) }))(LATER),
  ),
  RetentionEnd: scenario(
    { shown: '2024-05-06', absent: '2024-05-05' },
    history(operation(operationOpened(), coFinancingRateSet(), costRecorded(), costsClaimed(), claimPaid()))
      .due,
  ),
  ForgettingDue: scenario({ shown: [], absent: [forgettingWithdrawn()] }, (events) =>
    due(...served, forgettingRequested(), ...events)(AFTER_ALL),
  ),
  PermitRenewal: scenario({ shown: 'alternative', absent: 'refugee' } as const, (status) =>
    due(...served, statusGranted({ status }), statusExtended())(LATER),
  ),
  GoalTarget: scenario(
    { shown: '2025-01-30', absent: '2025-01-31' },
    due(...served, planDrawnUp(), planGoalSet(), planGoalAchieved({ on: on('2025-01-31') })),
  ),
};
