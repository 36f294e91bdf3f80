import type { Figures } from '../answer';
import { months } from '../calendar';
import { claimed } from '../money';

/** The costs of the first four months, claimed from the operation of 2016, in cents. */
export const firstCosts: Figures = (tables) => {
  const sums = claimed(tables, '9.1.4.4./16/I/001', months('2016-04', '2016-07'));
  return ['total', 'ESF', 'state'].map((part) => [
    `split 2016-04..2016-07 ${part}`,
    { value: sums.get(part) ?? 0 },
  ]);
};
