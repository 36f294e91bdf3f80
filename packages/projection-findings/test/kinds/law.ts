import { civilDate } from '@pavadonis/domain';
import type { Event } from '@pavadonis/domain/client';
import { clientNo } from '@pavadonis/testing';
import {
  asylumApplicationLodged,
  decisionAppealed,
  decisionBecameFinal,
  statusGranted,
  statusRefused,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { planted } from '../support/planted';
import { scenario } from './support/scenario';
import { LATER } from './support/served';

const on = civilDate;
const applied: readonly Event[] = [clientRegistered(), asylumApplicationLodged()];

export const law = {
  GrantedWithoutApplication: scenario({ shown: applied.slice(0, 1), absent: applied }, (before) =>
    planted(clientNo(2)(...before, statusGranted())).finds(LATER),
  ),
  GrantedAgainstStatus: scenario({ shown: 'refugee', absent: 'alternative' } as const, (status) =>
    planted(
      clientNo(2)(...applied, statusGranted({ status }), statusGranted({ on: on('2024-08-01') })),
    ).finds(LATER),
  ),
  StepAfterProcedure: scenario({ shown: '2024-04-28', absent: '2024-05-01' }, (final) =>
    planted(
      clientNo(2)(...applied, statusRefused(), decisionAppealed(), decisionBecameFinal({ on: on(final) })),
    ).finds(LATER),
  ),
  StillInCentre: scenario(
    { shown: '2024-05-16', absent: '2024-05-15' },
    planted(clientNo(2)(...applied, residenceChanged(), statusGranted())).finds,
  ),
  CentreNotOpen: scenario({ shown: '2023-07-04', absent: '2023-07-05' }, (day) =>
    planted(clientNo(2)(clientRegistered({ on: on('2023-07-01') }), residenceChanged({ on: on(day) }))).finds(
      LATER,
    ),
  ),
};
