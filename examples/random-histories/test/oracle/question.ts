import type { CivilDate, Month } from '@pavadonis/domain';

/** What is asked: how things stood at the end of a day, and what happened in a period of days. */
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

/** The months a period touches. */
export const monthsOf = ({ from, to }: Question): readonly Month[] => {
  const months: Month[] = [];
  for (let month = from.slice(0, 7) as Month; month <= to.slice(0, 7); month = monthAfter(month))
    months.push(month);
  return months;
};

/** How often each of some keys is there. */
export const tally = (keys: readonly (string | undefined)[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const key of keys.map(String)) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

/** The day after, or so many days after. */
export const dayAfter = (day: CivilDate, days = 1): CivilDate =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as CivilDate;

/** Figures by name, only to be compared. */
export type Figures = Readonly<Record<string, unknown>>;

type Answer = (question: Question) => Figures;

/** Who answers what is asked of a history: the read models, or the oracle. */
export interface Answers {
  readonly caseload: Answer;
  readonly breakdowns: Answer;
  readonly staff: Answer;
  readonly plans: Answer;
  readonly participation: Answer;
  readonly money: Answer;
  /** The counts that money and the published reports depend on. */
  readonly mainCounts: Answer;
  /** The split of costs alone. */
  readonly split: Answer;
  /** The days of the period on which nobody provides the service, as contracts stand on the day. */
  readonly daysWithoutProvider: (question: Question) => readonly string[];
}
