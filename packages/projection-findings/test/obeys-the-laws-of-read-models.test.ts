import { describe, it } from '@jest/globals';
import { findings } from '@pavadonis/projection-findings';
import { obeysTheLaws } from '@pavadonis/testing-projection';

obeysTheLaws({ describe, it }, findings, { places: true });
