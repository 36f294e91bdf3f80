import { fundingSplit } from '@pavadonis/projection-funding-split';
import { obeysTheLaws } from '../../projection/test/support/laws';

obeysTheLaws(fundingSplit);
