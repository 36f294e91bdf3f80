import { civilDate, ReferralId } from '@pavadonis/domain';
import { client, clientNo } from '@pavadonis/testing';
import { consentGiven } from '@pavadonis/testing/examples/consent';
import { guardianAppointed, guardianEnded } from '@pavadonis/testing/examples/family';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { participationEntryRecorded } from '@pavadonis/testing/examples/participation';
import { referralMade } from '@pavadonis/testing/examples/referral';
import { unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { planted } from '../support/planted';
import { scenario } from './support/scenario';
import { LATER } from './support/served';

const on = civilDate;
// 18 on 2 June 2024
const minor = [
  unaccompaniedMinorRegistered(),
  asylumApplicationLodged(),
  participationEntryRecorded(),
  serviceStarted(),
  guardianAppointed(),
] as const;

export const consent = {
  ReferralWithoutConsent: scenario({ shown: '2024-02-11', absent: '2024-02-12' }, (day) => {
    const made = referralMade({ referralId: exampleId(ReferralId, 900), on: on(day) });
    return planted(client(made)).finds(LATER);
  }),
  GuardianMissing: scenario(
    { shown: '2024-05-01', absent: '2024-04-30' },
    planted(clientNo(2)(...minor, guardianEnded())).finds,
  ),
  ConsentLapsed: scenario(
    { shown: '2024-06-02', absent: '2024-06-01' },
    planted(clientNo(2)(...minor, consentGiven({ givenBy: 'guardian' }))).finds,
  ),
  ConsentWithoutGuardian: scenario({ shown: 'client', absent: 'guardian' } as const, (givenBy) =>
    planted(clientNo(2)(...minor, consentGiven({ givenBy }))).finds('2024-03-01'),
  ),
};
