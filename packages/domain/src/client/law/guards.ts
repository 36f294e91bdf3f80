import { type Decision, refuse } from '../../event/decision';
import type { Legal, Procedure } from './legal';

/** The procedure was where this step does not lead from. */
export interface NotAllowedInProcedure {
  readonly _tag: 'NotAllowedInProcedure';
  readonly procedure: Procedure;
}

export const refuseAt = ({ procedure }: Legal): Decision<NotAllowedInProcedure, never> =>
  refuse({ _tag: 'NotAllowedInProcedure', procedure });
