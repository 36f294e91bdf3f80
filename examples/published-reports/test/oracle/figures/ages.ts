import { counted, type Figures, percent } from '../answer';
import { lastDayOf } from '../calendar';
import { active, firstTime, servedFrom, servedIn, sinceStart } from '../clients';
import { both, except } from '../group';
import { adults, children, startedAsChildren } from '../people';

const PARTED = [
  ['lsk-2016 2016-10..2016-11 ', servedFrom('2016-10-01', '2016-11-30'), '2016-11-30'],
  ['S4-05.', active('2018-07-16'), '2018-07-16'],
  ['sif-10599 2019-02 ', servedIn('2019-02'), lastDayOf('2019-02')],
  ['sif-10629 2019-04 ', servedIn('2019-04'), lastDayOf('2019-04')],
  ['lsk-2021-04 2021-04 ', servedIn('2021-04'), lastDayOf('2021-04')],
  ['lsk-2021-08 2021-08 ', servedIn('2021-08'), lastDayOf('2021-08')],
] as const;

/** Women, men and children on a day; unknown ages and adults of unknown sex are in none of them. */
export const womenMenChildren: Figures = counted(
  ...PARTED.flatMap(
    ([key, group, day]) =>
      [
        [`${key}women`, both(group, adults('female', day))],
        [`${key}men`, both(group, adults('male', day))],
        [`${key}children`, both(group, children(day))],
      ] as const,
  ),
);

const HALVED = [
  ['beglis-184 2017-01', servedIn('2017-01'), '2017-01-31'],
  ['dm-2017-11 to 2017-09', servedFrom('2016-12-01', '2017-09-30'), '2017-09-30'],
  ['dm-2017-11 2017-11', servedIn('2017-11'), '2017-11-30'],
] as const;

/** Children on a day, and all others, also those of unknown age. */
export const adultsAndChildren: Figures = counted(
  ...HALVED.flatMap(
    ([key, group, day]) =>
      [
        [`${key} adults`, except(group, children(day))],
        [`${key} children`, both(group, children(day))],
      ] as const,
  ),
  ['sif-10549 children', both(servedFrom('2018-06-01', '2018-11-30'), children('2018-11-30'))],
  ['sif-10549 children on 2018-12-03', both(active('2018-12-03'), children('2018-12-03'))],
);

/** Clients who were children when they first started, and their share. */
export const childrenAtStart: Figures = (tables) => {
  const all = sinceStart('2023-10-31');
  const ofAll = both(all, startedAsChildren);
  return [
    ...counted(
      ['S2-02', ofAll],
      ['caritas-2023 children', both(servedFrom('2022-02-01', '2022-12-31'), startedAsChildren)],
      ['sif-286 new children', both(firstTime('2023-01-01', '2023-03-31'), startedAsChildren)],
    )(tables),
    ['S2-02.percent', percent(ofAll(tables).size, all(tables).size)],
  ];
};
