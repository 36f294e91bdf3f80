import { type Fraction, type OperationId, operationStream } from '@pavadonis/domain';
import type { AsOf } from '@pavadonis/projection';
import { participants } from './participants';
import type { ParticipationView } from '../participation';

/**
 * Returns the participants of an operation by a day as a share of the planned number; undefined without such a
 * number.
 */
export const shareOfTargetReached = (
  view: ParticipationView,
  operationId: OperationId,
  { asOf }: AsOf,
): Fraction | undefined => {
  const target = view.operation.get(operationStream(operationId))?.targetPersons;
  return target === undefined
    ? undefined
    : { numerator: participants(view, operationId, { asOf }).length, denominator: target };
};
