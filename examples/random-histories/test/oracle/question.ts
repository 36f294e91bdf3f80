import type { CivilDate, Month } from '@pavadonis/domain';

/** A question about the state at the end of a day, and about the events of a period of days. */
export interface Question {
  readonly asOf: CivilDate;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const monthAfter = (month: string): Month => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return (
    number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(number + 1).padStart(2, '0')}`
  ) as Month;
};

/** Returns the months of a period, in part or in full. */
export const monthsOf = ({ from, to }: Question): readonly Month[] => {
  const months: Month[] = [];
  for (let month = from.slice(0, 7) as Month; month <= to.slice(0, 7); month = monthAfter(month))
    months.push(month);
  return months;
};

/** Counts each of some keys. */
export const tally = (keys: readonly (string | undefined)[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const key of keys.map(String)) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

/** Returns the day after, or a number of days after. */
export const dayAfter = (day: CivilDate, days = 1): CivilDate =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as CivilDate;

/** Figures by name, only to be compared. */
export type Figures = Readonly<Record<string, unknown>>;

type Answer = (question: Question) => Figures;

/** Answers questions about a history, by the read models or by the oracle. */
export interface Answers {
  readonly caseload: Answer;
  readonly breakdowns: Answer;
  readonly staff: Answer;
  readonly plans: Answer;
  readonly participation: Answer;
  readonly money: Answer;
  /** Returns the clients of a day and of a period, on whom money and the published reports depend. */
  readonly listsOfClients: Answer;
  /** Returns only the split of costs. */
  readonly split: Answer;
  /** Returns the days of the period without a provider, by the contracts as of the day. */
  readonly daysWithoutProvider: (question: Question) => readonly string[];
}
