/** Returns the first moment of a day in milliseconds, as if the day were in UTC, as time axes count. */
export const milliseconds = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

/** Returns the first day of the next month. */
export const endOfMonth = (month: string): number => {
  const [year = 0, ofYear = 1] = month.split('-').map(Number);
  return Date.UTC(year, ofYear, 1);
};
