import { expect, it } from '@jest/globals';
import { civilDate, ContactId } from '@pavadonis/domain';
import { projector, type ReadModels } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { findings } from '@pavadonis/projection-findings';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { participation } from '@pavadonis/projection-participation';
import { planStatus } from '@pavadonis/projection-plan-status';
import { recordedInOrder } from '@pavadonis/testing';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';

const contact = (date: string, number: number) =>
  supportDelivered({ on: civilDate(date), contactId: exampleId(ContactId, number) });
const log = recordedInOrder([
  serviceStarted({ on: civilDate('2024-02-12') }),
  contact('2024-02-19', 1),
  contact('2024-03-04', 2),
  contact('2024-02-26', 3),
]);

const waiting = (models: ReadModels): number => {
  const { take, stale } = projector(models);
  for (const entry of log) take(entry);
  return stale().first.length;
};

it.each(Object.entries({ caseload, fundingSplit, participation, planStatus }))(
  '%s inserts a late contact without reading its stream again',
  (name, model) => {
    expect(waiting({ [name]: model })).toBe(0);
  },
);

it('findings depend on the order of events and are folded anew', () => {
  expect(waiting({ findings })).toBe(1);
});
