import { describe, expect, it } from '@jest/globals';
import { Failure, memoryStore, orThrow, type ReadError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (thrown) {
    return thrown;
  }
  throw new Error('nothing was thrown');
};

const failureOf = (left: unknown): Failure => {
  const thrown = thrownBy(() => orThrow(E.left(left)));
  if (!(thrown instanceof Failure)) throw new Error('something else was thrown');
  return thrown;
};

describe('orThrow', () => {
  it('returns the value of a task', async () => {
    const read: TE.TaskEither<ReadError, readonly unknown[]> = memoryStore().readAll({ after: 0, limit: 1 });
    expect(await orThrow(read)).toEqual([]);
  });

  it('returns the value of an Either at once', () => {
    const length: number = orThrow(E.right('text')).length;
    expect(length).toBe(4);
  });

  it('rejects with a failure whose cause is what the task failed with', async () => {
    const left = { _tag: 'StoreClosed' };
    const thrown = await orThrow(TE.left(left)).catch((reason: unknown) => reason);
    expect(thrown).toBeInstanceOf(Failure);
    expect(thrown).toMatchObject({ name: 'Failure', message: 'StoreClosed' });
    expect((thrown as Failure).cause).toBe(left);
  });

  it('throws the same of an Either', () => {
    const left = { _tag: 'NoPlan' };
    expect(failureOf(left).cause).toBe(left);
  });
});

describe('the message of a failure', () => {
  it('says where it is', () => {
    const stream = 'client-018f6b2e-0000-7000-8000-000000000001';
    expect(failureOf({ _tag: 'MalformedEvent', stream, position: 7, fields: ['on', 'to.on'] }).message).toBe(
      `MalformedEvent: stream ${stream}, position 7, fields on to.on`,
    );
  });

  it('holds no other fact', () => {
    const { message } = failureOf({
      _tag: 'MergedInto',
      name: 'Anna Bērziņa',
      on: '2024-02-12',
      path: '/home/anna',
    });
    expect(message).toBe('MergedInto');
  });

  it.each([['a text'], [7], [null], [undefined], [{ name: 'Anna Bērziņa' }]])(
    'says nothing of %j',
    (left) => {
      expect(failureOf(left).message).toBe('failed');
    },
  );
});
