const YEARS = 100;
const FIRST_YEAR = 1920;
const SERIALS = 1000;
const WEIGHTS = [1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

// a day of a century; the first digit of the second half tells the century
const dayOf = (date: Date): string => {
  const two = (number: number): string => String(number).padStart(2, '0');
  const year = date.getUTCFullYear();
  return `${two(date.getUTCDate())}${two(date.getUTCMonth() + 1)}${two(year % 100)}-${String(Math.floor(year / 100) - 18)}`;
};

/** The days of a century, as a Latvian personal code begins for who was born on them: `010120-1`. */
export const days: readonly string[] = Array.from(
  { length: (Date.UTC(FIRST_YEAR + YEARS, 0, 1) - Date.UTC(FIRST_YEAR, 0, 1)) / 86_400_000 },
  (_, day) => dayOf(new Date(Date.UTC(FIRST_YEAR, 0, 1 + day))),
);

/** Returns all personal codes that those born on a day may have, each with its check digit. */
export const codesOf = (day: string): readonly string[] =>
  Array.from({ length: SERIALS }, (_, serial) => {
    const code = day + String(serial).padStart(3, '0');
    const digits = Array.from(code.replace('-', ''), Number);
    const sum = digits.reduce((total, digit, at) => total + digit * (WEIGHTS[at] ?? 0), 0);
    return code + String(((1101 - sum) % 11) % 10);
  });
