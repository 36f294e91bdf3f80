import { participation } from '@pavadonis/projection-participation';
import { obeysTheLaws } from '../../projection/test/support/laws';

obeysTheLaws(participation);
