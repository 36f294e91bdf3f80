import { describe, it } from '@jest/globals';
import { caseload } from '@pavadonis/projection-caseload';
import { obeysTheLaws } from '@pavadonis/testing-projection';
import { persons } from '../src/persons';

obeysTheLaws({ describe, it }, caseload, { persons });
