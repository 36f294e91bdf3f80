import { describe, expect, it } from '@jest/globals';
import { answerOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';

const isText = (value: unknown) => typeof value === 'string';
const broken = (cause: string) => E.left({ _tag: 'BrokenCallback', callback: 'vault', cause });

describe('the answer of a function of the host', () => {
  it('is its value, or a failure of its own', async () => {
    expect(await answerOf('vault', () => Promise.resolve(E.right('told')), isText)).toEqual(
      E.right(E.right('told')),
    );
    const failure = E.left({ _tag: 'KeyDestroyed' });
    expect(await answerOf('vault', () => Promise.resolve(failure), isText)).toEqual(E.right(failure));
  });

  it('is broken where it throws or rejects, without the words of the error', async () => {
    const throwing = () => {
      throw new RangeError('of Anna Bērziņa');
    };
    expect(await answerOf('vault', throwing, isText)).toEqual(broken('RangeError'));
    const rejecting = () => Promise.reject(new TypeError('of Anna Bērziņa'));
    expect(await answerOf('vault', rejecting, isText)).toEqual(broken('TypeError'));
  });

  it('is broken where it is nothing, or a value that is not as it must be', async () => {
    expect(await answerOf('vault', () => Promise.resolve(undefined as never), isText)).toEqual(
      broken('TypeError'),
    );
    expect(await answerOf<never, unknown>('vault', () => Promise.resolve(E.right(7)), isText)).toEqual(
      broken('NotAsPromised'),
    );
  });
});
