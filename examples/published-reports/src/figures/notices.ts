import { noGap } from './continuity';
import type { PublishedFigure } from './figure';
import { noticeOf2017 } from './notice-of-2017';
import { noticeOf2018 } from './notice-of-2018';
import { noticeOf2023 } from './notice-of-2023';
import { paymentOf2016 } from './payment-of-2016';

/** The figures of kind `count` of the five notices, and the published payment. */
export const notices: readonly PublishedFigure[] = [
  noGap,
  ...noticeOf2017,
  ...noticeOf2018,
  ...noticeOf2023,
  ...paymentOf2016,
];
