import type { RowTypes } from '@pavadonis/projection';
import type { Desk } from '../../desk/desk';
import type { PastRows } from '../../desk/past';
import type { Asked } from './asked';
import type { Differences, Explainable } from './differences';
import { type Differing, differing } from './differing';
import { explained } from './learned';
import { money, type Parts, people, plans, type Question } from './questions';

/** Those whose difference is explained on one page. */
const PER_PAGE = 15;

/** The rows of the figures at one position of the log. */
type Rows = PastRows;

/** Returns the rows of the figures as they are known now; valid until the next wait. */
export const rowsNow = ({ office: { readModels } }: Desk): Rows => {
  const { rows: caseload, position } = readModels.view('caseload');
  return {
    views: {
      caseload,
      planStatus: readModels.view('planStatus').rows,
      fundingSplit: readModels.view('fundingSplit').rows,
    },
    position,
  };
};

/** Answers all questions of the dashboard. */
export const answersOf = ({ views }: Rows, asked: Asked): Parts =>
  new Map([
    ...people.parts(views.caseload, asked),
    ...money.parts(views.fundingSplit, asked),
    ...plans.parts(views.planStatus, asked),
  ]);

const pathTo =
  ({ month, fields }: Asked) =>
  (page: number): string => {
    const query = {
      month,
      'as-of': fields.asOf.written,
      'known-at': fields.knownOn.written,
      page: String(page),
    };
    return `/dashboard?${new URLSearchParams(query).toString()}#differs`;
  };

/** The part of a list that lies on a page, where another list stands before it. */
const onPage = (all: readonly Differing[], before: number, page: number): readonly Differing[] => {
  const from = (page - 1) * PER_PAGE - before;
  return all.slice(Math.max(0, from), Math.max(0, from + PER_PAGE));
};

/**
 * Finds who makes the difference between then and now, and explains one page of them. All is compared before the first wait,
 * after which the rows of now may change.
 */
export const differencesOf = async (
  { history }: Desk,
  asked: Asked,
  then: Rows,
  now: Rows,
): Promise<Differences> => {
  const found = {
    people: differing(people, asked, then.views.caseload, now.views.caseload),
    money: differing(money, asked, then.views.fundingSplit, now.views.fundingSplit),
    plans: differing(plans, asked, then.views.planStatus, now.views.planStatus),
  } satisfies Record<Explainable, readonly Differing[]>;
  const count = found.people.length + found.money.length + found.plans.length;
  const last = Math.max(1, Math.ceil(count / PER_PAGE));
  const page = Math.min(asked.page, last);
  const knowledge = {
    then: { persons: then.views.caseload.persons, position: then.position },
    now: { persons: new Map(now.views.caseload.persons), position: now.position },
  };
  const explain = <R extends RowTypes>(question: Question<R>, all: readonly Differing[], before: number) =>
    explained(history, question, asked, knowledge, onPage(all, before, page));
  return {
    explained: {
      people: await explain(people, found.people, 0),
      money: await explain(money, found.money, found.people.length),
      plans: await explain(plans, found.plans, found.people.length + found.money.length),
    },
    count,
    page,
    last,
    path: pathTo(asked),
  };
};
