import { expect, it } from '@jest/globals';
import { isDeepStrictEqual } from 'node:util';
import { addDays, ContactId } from '@pavadonis/domain';
import type { AnyReadModel } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { participation } from '@pavadonis/projection-participation';
import { planStatus } from '@pavadonis/projection-plan-status';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { histories } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { oracle } from './oracle/figures';
import { FIGURES } from './support/agree';
import { historiesPastDecisions } from './support/past-decisions';
import type { Log } from './support/question';
import type { Question } from './oracle/question';

const logs = fc.sample(histories({ late: true, corrections: true }), { numRuns: 400, seed: 1 });

const figuresOf = (log: Log, question: Question): readonly unknown[] => {
  const own = oracle(log);
  return [...FIGURES, 'daysWithoutProvider' as const].map((figures) => own[figures](question));
};

/** Returns the types of the events that a fold takes one by one. */
const typesIn = (takes: object): readonly string[] =>
  Object.entries(takes).flatMap(([name, each]: [string, object | 'ignored']) => {
    if (each === 'ignored') return [];
    return 'evolve' in each ? [name] : typesIn(each);
  });

const folded: readonly AnyReadModel[] = [caseload, planStatus, fundingSplit, participation];
const taken = folded.flatMap(({ folds }) => Object.values(folds).flatMap(({ takes }) => typesIn(takes)));

// no figure asks about centres, and none of these operations has a cost of a month after it closed
const UNNOTICED = ['CentreOpened', 'CentreServiceStarted', 'CentreClosed', 'OperationClosed'];

// otherwise the oracle would agree with any rows made from these events
it.each([
  ...new Set(taken.filter((type) => !UNNOTICED.includes(type))),
  'ClientsMerged',
  'MergeReverted',
  'EventVoided',
  'EventAmended',
])('a figure of the oracle depends on %s', (type) => {
  const depends = logs.some((log) => {
    const without = log.filter(({ event }) => event.type !== type);
    const days = log.flatMap(({ event }) => (event.type === type ? [event.on] : []));
    return days
      .flatMap((day) => [day, addDays(day, 200)])
      .some((asOf) => {
        const question = { asOf, from: addDays(asOf, -20), to: addDays(asOf, 20) };
        return !isDeepStrictEqual(figuresOf(log, question), figuresOf(without, question));
      });
  });
  expect(depends).toBe(true);
});

it('a figure of the oracle depends on which contacts have one id', () => {
  const depends = fc.sample(historiesPastDecisions, { numRuns: 100, seed: 1 }).filter((log) => {
    // each contact under an id of its own
    const apart = log.map((entry, number): Log[number] => {
      const { event } = entry;
      return event.type === 'SupportDelivered'
        ? { ...entry, event: { ...event, contactId: exampleId(ContactId, 800_000 + number) } }
        : entry;
    });
    return log.some(({ event: { type, on } }) => {
      const question = { asOf: addDays(on, 20), from: on, to: on };
      return (
        type === 'SupportDelivered' &&
        !isDeepStrictEqual(oracle(log).caseload(question), oracle(apart).caseload(question))
      );
    });
  });
  expect(depends.length).toBeGreaterThan(10);
});
