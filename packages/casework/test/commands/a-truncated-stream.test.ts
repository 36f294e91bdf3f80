import { describe, expect, it } from '@jest/globals';
import { record } from '@pavadonis/domain';
import { type EventStore, orThrow, streamTruncated } from '@pavadonis/event-store';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { command, office, returning, storeOf, stream } from './support/office';

const why = streamTruncated(stream, 'truncated', 2);

/** A store of which an operator removes the beginning of a stream at some time. */
const truncatedLater = (store: EventStore) => {
  let isTruncated = false;
  const unless = <X, A>(task: TE.TaskEither<X, A>) => (isTruncated ? TE.left(why) : task);
  return {
    truncate: () => {
      isTruncated = true;
    },
    store: {
      ...store,
      append: (...given) => unless(store.append(...given)),
      readStream: (...given) => unless(store.readStream(...given)),
      scanStream: (...given) => unless(store.scanStream(...given)),
    } satisfies EventStore,
  };
};

describe('a stream whose beginning was removed', () => {
  it('is decided by nobody, and has no state', async () => {
    const { store, truncate } = truncatedLater(await storeOf());
    truncate();
    const one = office(store);
    expect(await one.decide(stream, ...returning(record(planGoalSet())), command(1))()).toEqual(E.left(why));
    expect(await one.decide(stream, ...returning(E.right([])), command(2))()).toEqual(E.left(why));
    expect(await one.state(stream)()).toEqual(E.left(why));
  });

  it('is decided by nobody who read it while it was whole', async () => {
    const { store, truncate } = truncatedLater(await storeOf());
    const one = office(store);
    await orThrow(one.state(stream));
    truncate();
    expect(await one.decide(stream, ...returning(record(planGoalSet())), command(1))()).toEqual(E.left(why));
    expect(await one.decide(stream, ...returning(E.left({ _tag: 'Never' })), command(2))()).toEqual(
      E.left(why),
    );
    expect(await one.state(stream)()).toEqual(E.left(why));
  });
});
