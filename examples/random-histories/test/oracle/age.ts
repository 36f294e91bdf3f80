import type { Birth, CivilDate } from '@pavadonis/domain';

// A person born on 29 February has the birthday on 1 March of common years; the order of the texts gives just that.
const hadBirthday = (born: string, years: number, day: CivilDate): boolean =>
  `${String(Number(born.slice(0, 4)) + years).padStart(4, '0')}${born.slice(4)}` <= day;

const daysInMonth = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();

const mayBeBorn = ({ date, precision }: Birth): readonly string[] => {
  const [year, month] = [date.slice(0, 4), date.slice(0, 7)];
  switch (precision) {
    case 'year':
      return [`${year}-01-01`, `${year}-12-31`];
    case 'month':
      return [`${month}-01`, `${month}-${String(daysInMonth(month))}`];
    case 'day':
    case 'estimated':
      return [date];
  }
};

/**
 * Returns the age class on a day, or `unknown` where a birth date without a day allows several. `classes`
 * lists the birthdays on which a class begins.
 */
const classOn = <Class extends string>(
  birth: Birth | undefined,
  day: CivilDate,
  classes: readonly (readonly [years: number, name: Class])[],
  youngest: Class,
): Class | 'unknown' => {
  const found = new Set(
    birth === undefined
      ? []
      : mayBeBorn(birth).map(
          (born) => classes.findLast(([years]) => hadBirthday(born, years, day))?.[1] ?? youngest,
        ),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : 'unknown';
};

/** Returns `child` up to 17 completed years. */
export const ageOn = (birth: Birth | undefined, day: CivilDate): 'child' | 'adult' | 'unknown' =>
  classOn(birth, day, [[18, 'adult']], 'child');

/** Returns the age group for the reports on participants. */
export const ageGroupOn = (birth: Birth | undefined, day: CivilDate) =>
  classOn<'below_18' | '18_to_29' | '30_to_54' | '55_and_above'>(
    birth,
    day,
    [
      [18, '18_to_29'],
      [30, '30_to_54'],
      [55, '55_and_above'],
    ],
    'below_18',
  );
