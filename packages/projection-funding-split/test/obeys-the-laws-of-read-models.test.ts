import { describe, it } from '@jest/globals';
import { RUNS } from '@pavadonis/fixtures/logs-for-laws';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { obeysTheLaws } from '@pavadonis/testing-projection';

obeysTheLaws({ describe, it }, fundingSplit, { runs: RUNS });
