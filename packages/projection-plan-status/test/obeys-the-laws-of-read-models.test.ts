import { describe, it } from '@jest/globals';
import { RUNS } from '@pavadonis/fixtures/logs-for-laws';
import { planStatus } from '@pavadonis/projection-plan-status';
import { obeysTheLaws } from '@pavadonis/testing-projection';

obeysTheLaws({ describe, it }, planStatus, { runs: RUNS });
