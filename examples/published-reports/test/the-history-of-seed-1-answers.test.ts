// recording a history takes seconds, so one file holds all tests of this one
import { describe } from '@jest/globals';
import { meetsEveryFigure } from './figures/meets-every-figure';
import './command-line/gives-every-published-figure';
import './demo/is-the-same-twice';
import './explaining/explains-every-figure';
import './explaining/explains-published-figures';
import './findings/what-an-audit-finds';
import './in-parts/four-processes';
import './knowledge/then-and-now';
import './record/holds-what-real-histories-hold';

describe('the history of seed 1', () => meetsEveryFigure(1));
