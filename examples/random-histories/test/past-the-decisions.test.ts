import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answers } from './answers/figures';
import { oracle } from './oracle/figures';
import { known } from './oracle/held';
import { findingsOf, LONG, WALKS } from './support/agree';
import { historiesPastDecisions } from './support/past-decisions';
import { asked, lastDayOf, momentOf, questionOf } from './support/question';
import { replayed, stored } from './support/stored';

const ALL = [
  'caseload',
  'breakdowns',
  'staff',
  'plans',
  'participation',
  'money',
  'daysWithoutProvider',
] as const;

it(
  'histories that no decision would record: clients and split as by the oracle',
  async () => {
    const property = fc.asyncProperty(
      historiesPastDecisions,
      asked('everything', 'Position', 'Instant'),
      async (log, each) => {
        const moment = momentOf(log, each);
        const rows = await replayed(await stored(log), moment);
        const told = known(log, moment);
        const question = questionOf(log, each);
        const [theirs, own] = [answers(rows), oracle(told)];
        expect(theirs.listsOfClients(question)).toEqual(own.listsOfClients(question));
        expect(theirs.split(question)).toEqual(own.split(question));
        for (const figures of ALL) expect(theirs[figures](question)).toBeDefined();
        for (const asOf of [question.asOf, lastDayOf(log)])
          expect(findingsOf(rows, told, { asOf })).toBeInstanceOf(Array);
      },
    );
    await fc.assert(property, { numRuns: Math.ceil(WALKS / 10) });
  },
  LONG,
);
