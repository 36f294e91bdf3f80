import { describe, it } from '@jest/globals';
import { participation } from '@pavadonis/projection-participation';
import { obeysTheLaws } from '@pavadonis/testing-projection';

obeysTheLaws({ describe, it }, participation);
