import { describe, expect, it } from '@jest/globals';
import { civilDate, ContractId, contractStream, idOf, PlanId, type RecordableOf } from '@pavadonis/domain';
import { centreNo, clientNo, contract, contractNo } from '@pavadonis/testing';
import { centreClosed, centreOpened } from '@pavadonis/testing/examples/centre';
import {
  contractAmended,
  contractSigned,
  contractTerminated,
  staffReleased,
} from '@pavadonis/testing/examples/contract';
import { familyUnlinked } from '@pavadonis/testing/examples/family';
import { exampleId, mentorId } from '@pavadonis/testing/examples/ids';
import { planAgreed, planDrawnUp, planGoalAchieved, planGoalSet } from '@pavadonis/testing/examples/plan';
import { referralAnswered } from '@pavadonis/testing/examples/referral';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';
import { workerAssigned, workerUnassigned } from '@pavadonis/testing/examples/work';
import { finding, personNo, planted, plantedNo } from '../support/planted';
import { seeker } from '../kinds/support/served';

const on = (day: string) => ({ on: civilDate(day) });
const LATER = '2024-12-31';
const second = { stream: personNo(2) };
const ofSecond = (...events: readonly RecordableOf['client'][]) => planted(clientNo(2)(...seeker, ...events));
const notBegun = (history: ReturnType<typeof planted>) =>
  history.finds(LATER).filter(({ _tag }) => _tag === 'NotBegun');
const start = serviceStarted(on('2024-03-12'));

describe('what is told of something that had not begun', () => {
  it('is found with its beginning', () => {
    expect(notBegun(ofSecond(start, serviceEnded(on('2024-03-10'))))).toEqual([
      finding('NotBegun', '2024-03-10', [plantedNo(seeker.length + 1), plantedNo(seeker.length + 2)], second),
    ]);
  });

  it('is found alone where there is none', () => {
    expect(notBegun(ofSecond(serviceEnded(on('2024-03-10'))))).toEqual([
      finding('NotBegun', '2024-03-10', [plantedNo(seeker.length + 1)], second),
    ]);
  });

  it('is none on the day of the beginning, whichever was written down first', () => {
    expect(
      notBegun(ofSecond(serviceHandedOver(on('2024-03-12')), start, workerAssigned(on('2024-03-12')))),
    ).toEqual([]);
  });

  it.each<readonly [what: string, ...told: RecordableOf['client'][]]>([
    ['a worker who was never assigned', start, workerUnassigned(on('2024-03-13'))],
    ['a plan of no episode', planDrawnUp(on('2024-03-13'))],
    ['a plan that nobody drew up', planAgreed(on('2024-03-13'))],
    [
      'a goal of another plan',
      start,
      planDrawnUp(on('2024-03-13')),
      planGoalSet({ ...on('2024-03-13'), planId: exampleId(PlanId, 999) }),
    ],
    ['a goal that nobody set', planGoalAchieved(on('2024-03-13'))],
    ['a referral that nobody made', referralAnswered(on('2024-03-13'))],
    ['a household that nobody joined', familyUnlinked(on('2024-03-13'))],
  ])('is found of %s', (_, ...told) => {
    expect(notBegun(ofSecond(...told))).toHaveLength(1);
  });

  it('is found of a centre', () => {
    const closed = centreClosed(on('2024-03-01'));
    expect(notBegun(planted(centreNo(2)(closed)))).toHaveLength(1);
    expect(notBegun(planted(centreNo(2)(centreOpened(on('2024-02-01')), closed)))).toEqual([]);
  });

  it('is found of a contract and its staff', () => {
    const unsigned = contractNo(12)(contractTerminated(), contractAmended());
    const of = contractStream(exampleId(ContractId, 12));
    expect(idOf(of)).toContain('-');
    expect(notBegun(planted(unsigned))).toHaveLength(2);
    const early = contractTerminated(on('2023-01-01'));
    expect(notBegun(planted(contractNo(12)(contractSigned(on('2023-02-01')), early)))).toHaveLength(1);
    expect(notBegun(planted(contract(staffReleased({ workerId: mentorId }))))).toHaveLength(1);
  });
});
