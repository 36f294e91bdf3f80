import { describe, it } from '@jest/globals';
import { RUNS } from '@pavadonis/fixtures/logs-for-laws';
import { journal, obeysTheLaws } from '@pavadonis/testing-projection';

obeysTheLaws({ describe, it }, journal, { runs: RUNS });
