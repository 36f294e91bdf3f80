import { describe, it } from '@jest/globals';
import { RUNS } from '@pavadonis/fixtures/logs-for-laws';
import { caseload } from '@pavadonis/projection-caseload';
import { obeysTheLaws } from '@pavadonis/testing-projection';

obeysTheLaws({ describe, it }, caseload, { runs: RUNS });
