import { describe, expect, it } from '@jest/globals';
import type { RowTypes, View } from '@pavadonis/projection';
import type { Persons } from '@pavadonis/projection';
import { askedIn } from '../../src/pages/dashboard/asked';
import { rowsNow } from '../../src/pages/dashboard/compare';
import { money, people, plans, type Question, sumOf } from '../../src/pages/dashboard/questions';
import { storedIn } from '../support/stored-in';
import { trialDesk } from '../support/trial-desk';
import { month } from './month';

const trial = trialDesk((desk) => storedIn(desk, month));

const times = ['', '2024-02-11', '2024-02-13', '2024-02-29', '2024-04-30'].flatMap((asOf) =>
  ['2024-01', '2024-02', '2024-03'].map((of) => [of, asOf] as const),
);

describe('the parts that each adds to a figure', () => {
  it.each(times)('add up to the figure: %s, as of %s', (of, asOf) => {
    const query = (name: string): string | undefined => ({ month: of, 'as-of': asOf })[name];
    const asked = askedIn({ query, today: '2024-03-04' as never });
    const { views } = rowsNow(trial.desk());
    const check = <Rows extends RowTypes>(question: Question<Rows>, view: View<Rows> & Persons): void => {
      const all = question.parts(view, asked);
      expect(new Map(sumOf(question.each(view, asked).values()))).toEqual(new Map(all));
    };
    check(people, views.caseload);
    check(money, views.fundingSplit);
    check(plans, views.planStatus);
  });
});
