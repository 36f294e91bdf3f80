import { type Fraction, type OperationId, operationStream } from '@pavadonis/domain';
import type { AsOf } from '@pavadonis/projection';
import { participants } from './participants';
import type { ParticipationView } from '../participation';

/**
 * Returns the participants of an operation by a day as a share of the planned number; undefined where no
 * person was planned for.
 */
export const shareOfTargetReached = (
  view: ParticipationView,
  operationId: OperationId,
  { asOf }: AsOf,
): Fraction | undefined => {
  const target = view.operation.get(operationStream(operationId))?.targetPersons;
  // a share of nobody is no number
  return target === undefined || target === 0
    ? undefined
    : { numerator: participants(view, operationId, { asOf }).length, denominator: target };
};
