import type { PublishedFigure } from './figure';
import { of2016 } from './further-of-2016';
import { of2017 } from './further-of-2017';
import { of2018And2019 } from './further-of-2018-2019';
import { of2020And2021 } from './further-of-2020-2021';
import { of2022And2023 } from './further-of-2022-2023';

/** The further published figures that one history can meet together with those of the five notices. */
export const moreNotices: readonly PublishedFigure[] = [
  ...of2016,
  ...of2017,
  ...of2018And2019,
  ...of2020And2021,
  ...of2022And2023,
];
