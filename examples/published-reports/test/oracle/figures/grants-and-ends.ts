import type { Figures } from '../answer';
import { lastDayOf } from '../calendar';
import { comingFrom } from '../people';
import { type Tables, within } from '../tables';

const refugeesOf = ({ granted }: Tables, month: string) =>
  within(granted, `${month}-01`, lastDayOf(month)).filter(({ status }) => status === 'refugee');

/** Refugee statuses granted in a month. */
export const grants: Figures = (tables) => {
  const june = refugeesOf(tables, '2018-06');
  const from = (country: string): number => {
    const people = comingFrom(country)(tables);
    return june.filter(({ stream }) => people.has(stream)).length;
  };
  return [
    ['S4-06', { value: june.length }],
    ['S4-06.RU', { value: from('RU') }],
    ['S4-06.SD', { value: from('SD') }],
    ['sif-10559 2018-12 grants', { value: refugeesOf(tables, '2018-12').length }],
    ['sif-10599 2019-02 grants', { value: refugeesOf(tables, '2019-02').length }],
  ];
};

/** Episodes that ended in 2023 because the client left Latvia. */
export const leaving: Figures = ({ ended }) => {
  const in2023 = within(ended, '2023-01-01', '2023-10-31');
  return [['S2-04', { value: in2023.filter(({ reason }) => reason === 'left_latvia').length }]];
};
