import { type CivilDate, type Fraction, type OperationId, operationStream } from '@pavadonis/domain';
import { participants } from './participants';
import type { Participation } from '../participation';

/** How many persons an operation has reached by a day, of those it planned to; nothing where it planned no number. */
export const reached = (
  view: Participation,
  operationId: OperationId,
  asOf: CivilDate,
): Fraction | undefined => {
  const target = view.operation.get(operationStream(operationId))?.targetPersons;
  return target === undefined
    ? undefined
    : { numerator: participants(view, operationId, asOf).length, denominator: target };
};
