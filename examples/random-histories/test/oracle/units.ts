import { clientStream, type StreamName } from '@pavadonis/domain';
import type { FactOf } from './held';
import type { Figures } from './question';

/** A cost, and the payable part of it in cents. */
interface PaidCost {
  readonly operation: StreamName;
  readonly cost: FactOf<'CostRecorded'>;
  readonly payable: number;
}

const unitsOf = (costs: readonly PaidCost[], whoIs: (stream: StreamName) => StreamName) =>
  costs
    .filter(({ payable }) => payable > 0)
    .flatMap(
      ({ operation, cost: { units = [], providerId, costId, paidFor = 'social_worker_and_mentor' } }) =>
        units.map(({ clientId, month }) => ({
          person: whoIs(clientStream(clientId)),
          month,
          paidFor,
          operation,
          providerId,
          clientId,
          costId,
        })),
    );

type Units = ReturnType<typeof unitsOf>;

const isTwice = (unit: Units[number], at: number, units: Units): boolean =>
  units.some(
    (other, place) =>
      place !== at &&
      other.person === unit.person &&
      other.month === unit.month &&
      other.paidFor === unit.paidFor &&
      // two providers of one operation may follow each other within the month
      !(
        other.clientId === unit.clientId &&
        other.operation === unit.operation &&
        other.providerId !== unit.providerId
      ),
  );

/** Returns the client-months that are paid, each once, and those that are paid more than once. */
export const unitFigures = (
  costs: readonly PaidCost[],
  whoIs: (stream: StreamName) => StreamName,
): Figures => {
  const units = unitsOf(costs, whoIs);
  const paid = units.map(({ person, month, paidFor, operation, providerId }) =>
    [person, month, paidFor, operation, providerId].join(' '),
  );
  return {
    paidUnits: [...new Set(paid)].sort(),
    paidTwice: units
      .filter(isTwice)
      .map((unit) => Object.values(unit).join(' '))
      .sort(),
  };
};
