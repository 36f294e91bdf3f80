import { type Decision, refuse } from '../../event/decision';
import type { Legal, Procedure } from './legal';

/** The procedure was where this step does not lead from. */
export interface ProcedureIs {
  readonly _tag: 'ProcedureIs';
  readonly procedure: Procedure;
}

export const refuseAt = ({ procedure }: Legal): Decision<ProcedureIs, never> =>
  refuse({ _tag: 'ProcedureIs', procedure });
