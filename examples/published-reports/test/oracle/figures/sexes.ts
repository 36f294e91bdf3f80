import { counted, type Figures } from '../answer';
import { servedFrom, servedIn, sinceStart } from '../clients';
import { both } from '../group';
import { ofSex } from '../people';

const GROUPS = [
  ['dm-2017-11 2017-11', servedIn('2017-11')],
  ['sif-10620', sinceStart('2019-03-31')],
  ['sif-10852', sinceStart('2020-02-27')],
  ['caritas-2023', servedFrom('2022-02-01', '2022-12-31')],
  ['sif-286', servedFrom('2023-01-01', '2023-03-31')],
] as const;

/** Girls and women, boys and men. */
export const sexes: Figures = counted(
  ...GROUPS.flatMap(
    ([key, group]) =>
      [
        [`${key} female`, both(group, ofSex('female'))],
        [`${key} male`, both(group, ofSex('male'))],
      ] as const,
  ),
);
