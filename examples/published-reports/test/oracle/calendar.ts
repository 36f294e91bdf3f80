const DAY = 86_400_000;

const dateOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** Returns the days of a period, both ends included. */
export const days = (from: string, to: string): readonly string[] =>
  Array.from({ length: (Date.parse(to) - Date.parse(from)) / DAY + 1 }, (_, i) =>
    dateOf(Date.parse(from) + i * DAY),
  );

/** Returns the months of a period, both ends included. */
export const months = (from: string, to: string): readonly string[] => [
  ...new Set(days(`${from}-01`, `${to}-01`).map((day) => day.slice(0, 7))),
];

/** Returns the last day of a month. */
export const lastDayOf = (month: string): string =>
  dateOf(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0));
