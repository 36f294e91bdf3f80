import { describe } from '@jest/globals';
import { meetsEveryFigure } from './meets-every-figure';

// recording a history takes seconds, so seed 1 is tested in the file with all other tests of its history
describe.each([2, 3])('the history of seed %i', meetsEveryFigure);
