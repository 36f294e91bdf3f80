// recording a history takes seconds, so whatever is asked of this one is asked in one file of tests
import { describe } from '@jest/globals';
import { meetsEveryFigure } from './figures/meets-every-figure';
import './demo/is-the-same-twice';
import './findings/what-an-audit-finds';
import './knowledge/then-and-now';
import './record/holds-what-real-histories-hold';

describe('the history of seed 1', () => meetsEveryFigure(1));
