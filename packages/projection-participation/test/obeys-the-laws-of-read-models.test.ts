import { describe, it } from '@jest/globals';
import { participation } from '@pavadonis/projection-participation';
import { obeysTheLaws } from '@pavadonis/testing-projection';
import { persons } from '../src/persons';

obeysTheLaws({ describe, it }, participation, { persons });
