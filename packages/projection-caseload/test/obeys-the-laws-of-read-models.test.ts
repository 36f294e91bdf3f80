import { caseload } from '@pavadonis/projection-caseload';
import { obeysTheLaws } from '../../projection/test/support/laws';

obeysTheLaws(caseload);
