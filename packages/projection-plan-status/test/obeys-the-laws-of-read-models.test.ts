import { planStatus } from '@pavadonis/projection-plan-status';
import { obeysTheLaws } from '../../projection/test/support/laws';

obeysTheLaws(planStatus);
