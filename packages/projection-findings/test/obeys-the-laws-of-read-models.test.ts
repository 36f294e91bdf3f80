import { describe, it } from '@jest/globals';
import { RUNS } from '@pavadonis/fixtures/logs-for-laws';
import { findings } from '@pavadonis/projection-findings';
import { obeysTheLaws } from '@pavadonis/testing-projection';

obeysTheLaws({ describe, it }, findings, { places: true, runs: RUNS });
