import { expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import {
  averagePerMonth,
  caseload,
  clientsAppealingIn,
  clientsEnrolledIn,
  clientsGrantedStatusIn,
  clientsRefusedStatusIn,
  clientsServedIn,
  clientsServedInByProvider,
  episodesEndedIn,
  newClientsIn,
  serviceGapsIn,
  staffEngagedIn,
} from '@pavadonis/projection-caseload';
import { contract } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';

const rows = given(contract()).in(caseload);
const reversed = { from: civilDate('2018-07-01'), to: civilDate('2018-06-01') };

it.each<[string, () => unknown]>([
  ['the average per month', () => averagePerMonth(reversed, () => 1)],
  ['clients appealing', () => clientsAppealingIn(rows, 'refusal', reversed)],
  ['clients enrolled', () => clientsEnrolledIn(rows, reversed)],
  ['clients granted a status', () => clientsGrantedStatusIn(rows, 'refugee', reversed)],
  ['clients refused a status', () => clientsRefusedStatusIn(rows, reversed)],
  ['clients served', () => clientsServedIn(rows, reversed)],
  ['clients served, by provider', () => clientsServedInByProvider(rows, reversed)],
  ['episodes ended', () => episodesEndedIn(rows, reversed)],
  ['new clients', () => newClientsIn(rows, reversed)],
  ['gaps in the service', () => serviceGapsIn(rows, reversed)],
  ['staff engaged', () => staffEngagedIn(rows, reversed)],
])('a reversed period is refused by the report of %s', (_, report) => {
  expect(report).toThrow(new RangeError('a period cannot end before it begins'));
});
