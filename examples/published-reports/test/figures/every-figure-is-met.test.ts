import { describe } from '@jest/globals';
import { meetsEveryFigure } from './meets-every-figure';

// seed 1 is asked where its history is asked everything else as well, since recording one takes seconds
describe.each([2, 3])('the history of seed %i', meetsEveryFigure);
