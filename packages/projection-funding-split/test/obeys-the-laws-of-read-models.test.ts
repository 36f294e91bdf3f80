import { describe, it } from '@jest/globals';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { obeysTheLaws } from '@pavadonis/testing-projection';

obeysTheLaws({ describe, it }, fundingSplit);
