import { describe, it } from '@jest/globals';
import { journal, obeysTheLaws } from '@pavadonis/testing-projection';

obeysTheLaws({ describe, it }, journal);
