import { describe, it } from '@jest/globals';
import { planStatus } from '@pavadonis/projection-plan-status';
import { obeysTheLaws } from '@pavadonis/testing-projection';

obeysTheLaws({ describe, it }, planStatus);
