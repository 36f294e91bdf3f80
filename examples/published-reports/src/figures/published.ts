import { cohorts } from './cohorts';
import type { PublishedFigure } from './figure';
import { moreNotices } from './more-notices';
import { notices } from './notices';
import { periods } from './periods';

/** Every published figure that the history must meet, in the order of the table. */
export const published: readonly PublishedFigure[] = [...periods, ...notices, ...cohorts, ...moreNotices];
