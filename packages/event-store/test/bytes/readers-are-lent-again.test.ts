import { describe, expect, it } from '@jest/globals';
import { borrowReaders } from '../../src/bytes/readers';

const lend = (field: string) => borrowReaders(() => [field]);

const lendInTurn = (fields: readonly string[]) =>
  fields.map((field) => {
    const { readers, giveBack } = lend(field);
    giveBack();
    return readers;
  });

describe('readers that were given back', () => {
  it('are lent again to each of four that take other fields, in turn', () => {
    const fields = ['goalId', 'contractId', 'workerId', 'centreId'];
    const first = lendInTurn(fields);
    expect(new Set(first).size).toBe(4);
    for (const [i, readers] of lendInTurn(fields).entries()) expect(readers).toBe(first[i]);
  });

  it('are lent to one at a time', () => {
    const one = lend('goalId');
    const another = lend('goalId');
    expect(another.readers).not.toBe(one.readers);
    one.giveBack();
    expect(lend('goalId').readers).toBe(one.readers);
  });

  it('are all lent again where several had been lent for the same fields', () => {
    const lent = [lend('goalId'), lend('goalId')];
    for (const { giveBack } of lent) giveBack();
    const again = [lend('goalId'), lend('goalId')];
    expect(new Set(again.map(({ readers }) => readers))).toEqual(new Set(lent.map(({ readers }) => readers)));
  });

  it('are lent to one at a time where they were given back twice', () => {
    const { giveBack } = lend('goalId');
    giveBack();
    giveBack();
    expect(lend('goalId').readers).not.toBe(lend('goalId').readers);
  });

  it('are forgotten where many others were given back since', () => {
    const [first] = lendInTurn(['goalId']);
    lendInTurn(['a', 'b', 'c', 'd']);
    expect(lend('goalId').readers).not.toBe(first);
  });
});
