import { describe, expect, it } from '@jest/globals';
import { civilDate, type CivilDate, type OperationId } from '@pavadonis/domain';
import { staysOf } from '@pavadonis/domain/client';
import { laterOperationId, operationId } from '@pavadonis/testing/examples/ids';

const entered = (on: string, of: OperationId) => ({ on: civilDate(on), operationId: of });
const [first, handed, back] = [
  entered('2024-01-10', operationId),
  entered('2024-02-01', laterOperationId),
  entered('2024-03-01', operationId),
];
const daysOf = (moves: readonly (typeof first)[], end: CivilDate | undefined, of = operationId) =>
  staysOf(moves, end, of).map(({ from, to }) => [from, to]);

describe('the stays in an operation', () => {
  it('last until the day before the next operation, or until the end', () => {
    expect(daysOf([first, handed, back], civilDate('2024-03-31'))).toEqual([
      ['2024-01-10', '2024-01-31'],
      ['2024-03-01', '2024-03-31'],
    ]);
    expect(daysOf([first, handed], undefined, laterOperationId)).toEqual([['2024-02-01', undefined]]);
  });

  it('go on where a handover stays within the operation', () =>
    expect(daysOf([first, entered('2024-02-01', operationId), handed], undefined)).toEqual([
      ['2024-01-10', '2024-01-31'],
    ]));

  it('have at least a day: one that is left on its first day is none', () => {
    const sameDay = entered('2024-01-10', laterOperationId);
    expect(daysOf([first, sameDay], undefined)).toEqual([]);
    expect(daysOf([first, sameDay], undefined, laterOperationId)).toEqual([['2024-01-10', undefined]]);
    expect(daysOf([first], civilDate('2024-01-10'))).toEqual([['2024-01-10', '2024-01-10']]);
    expect(daysOf([first], civilDate('2024-01-09'))).toEqual([]);
  });

  it('name the event by which the client entered', () =>
    expect(staysOf([first, handed], undefined, laterOperationId).map(({ by }) => by)).toEqual([handed]));
});
