import { describe, it } from '@jest/globals';
import { caseload } from '@pavadonis/projection-caseload';
import { obeysTheLaws } from '@pavadonis/testing-projection';

obeysTheLaws({ describe, it }, caseload);
