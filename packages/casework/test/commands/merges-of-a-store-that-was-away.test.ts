import { describe, expect, it } from '@jest/globals';
import { civilDate, type StreamOf } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import type { Casework } from '@pavadonis/casework';
import { type EventStore, memoryStore, orThrow, storeUnavailable } from '@pavadonis/event-store';
import { statusGranted } from '@pavadonis/testing/examples/law';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import * as E from 'fp-ts/Either';
import { command, office } from './support/office';
import {
  clientNo,
  mergedInto,
  outcomeOf,
  registered,
  startOn,
  withoutConditions,
  write,
} from './support/persons';

const on = civilDate;
const [survivor, first, second] = [clientNo(1), clientNo(2), clientNo(3)];
const start = startOn(on('2024-10-07'));
const grantedBefore = statusGranted({ on: on('2023-06-15') });

// the survivor's events are the same in both histories, so that they do not tell one from the other
const historyFrom = async (
  beginning: EventStore,
  ...streams: readonly (readonly [StreamOf<'client'>, ...Client.Event[]])[]
): Promise<EventStore> => {
  const store = memoryStore();
  await orThrow(store.append(survivor, 'no_stream', await orThrow(beginning.readStream(survivor, {}))));
  for (const [stream, ...events] of streams) await write(store, stream, ...registered, ...events);
  return store;
};

/** A store behind a connection that is lost once, at the next append, and comes back with another history. */
const moved = (before: EventStore, after: EventStore) => {
  let current = before;
  let isLost = false;
  const store: EventStore = {
    ...before,
    append:
      (...args) =>
      () => {
        if (!isLost) return current.append(...args)();
        isLost = false;
        current = after;
        return Promise.resolve(E.left(storeUnavailable('unreachable', 'TEST')));
      },
    readStream:
      (...args) =>
      () =>
        current.readStream(...args)(),
    scanStream:
      (...args) =>
      () =>
        current.scanStream(...args)(),
    scan: (range) => () => current.scan(range)(),
  };
  const lose = (): void => {
    isLost = true;
  };
  return { store, lose };
};

const meets = (desk: Casework, n: number) =>
  orThrow(
    desk.decide(clientNo(10 + n), () => () => E.right([residenceChanged()]), undefined, command(10 + n)),
  );

describe.each([
  ['checks conditions', (store: EventStore) => store],
  ['checks none', withoutConditions],
] as const)('merges of a store that %s and was away', (_, as) => {
  it.each([
    [
      'are forgotten with the history that held them',
      [first, grantedBefore, mergedInto(1)],
      [first, grantedBefore],
    ],
    ['are followed anew', [first, mergedInto(1)], [second, grantedBefore, mergedInto(1)]],
    ['are found where there were none', [first, grantedBefore], [first, grantedBefore, mergedInto(1)]],
    ['are kept', [first, grantedBefore, mergedInto(1)], [first, grantedBefore, mergedInto(1)]],
  ] as const)('%s', async (_name, before, after) => {
    const beginning = memoryStore();
    await write(beginning, survivor, ...registered);
    const [now, then] = [await historyFrom(beginning, before), await historyFrom(beginning, after)];
    const { store, lose } = moved(now, then);
    const desk = office(as(store));
    await orThrow(desk.state(survivor));
    // merges are known up to here, further than the other history goes
    for (const n of [1, 2, 3]) await meets(desk, n);
    lose();
    // a stream of somebody else, so that nothing of the person tells of the other history
    await meets(desk, 4);
    const expected = await outcomeOf(office(then).decide(survivor, ...start, command(2)));
    expect(await outcomeOf(desk.decide(survivor, ...start, command(2)))).toEqual(expected);
    expect((await orThrow(desk.state(survivor))).state).toEqual(
      (await orThrow(office(then).state(survivor))).state,
    );
  });
});
