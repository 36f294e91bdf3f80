import { type Fraction, type OperationId, operationStream } from '@pavadonis/domain';
import { type AsOf, begunBy } from '@pavadonis/projection';
import { entered } from '../columns/entered';
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
    : {
        numerator: entered.of(view.client).rowsOf(begunBy(asOf), operationId).length,
        denominator: target,
      };
};
