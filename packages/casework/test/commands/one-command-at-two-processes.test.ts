import { describe, expect, it } from '@jest/globals';
import type { Casework } from '@pavadonis/casework';
import { type Decision, record } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { planGoalAchieved, planGoalProgressed, planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { command, eventsOf, office, storeOf, stream, returning } from './support/office';
import { elsewhere, overtaken } from './support/troubled-stores';

type Batch = readonly Client.Event[];

/** Decides on a command's events, whatever the stream holds. */
const deciding = (events: Batch) => returning<Decision<never, Client.Event>>(E.right(events));

/** Batches that could be what one command records at different processes: other contents, other lengths. */
const batches: readonly Batch[] = [
  [planGoalSet()],
  [planGoalProgressed()],
  [planGoalSet(), planGoalProgressed()],
  [planGoalProgressed(), planGoalSet()],
  [planGoalSet(), planGoalProgressed(), planGoalAchieved()],
];

const pairs = batches.flatMap((stored) => batches.map((sent) => ({ stored, sent })));

/** The stream as a process keeps it, beside the stream as one reads it that keeps nothing. */
const states = async (store: EventStore, asked: Casework) => ({
  kept: await orThrow(asked.state(stream)),
  stored: await orThrow(office(store).state(stream)),
});

describe('one command at two processes that decide otherwise', () => {
  it.each(pairs)('is answered by what the first recorded (%#)', async ({ stored, sent }) => {
    const store = await storeOf();
    const [one, other] = [office(store), office(store)];
    // the other process keeps the stream as it is before
    await orThrow(other.state(stream));
    const first = await orThrow(one.decide(stream, ...deciding(stored), command(1)));
    expect(await orThrow(other.decide(stream, ...deciding(sent), command(1)))).toEqual(first);
    const all = await eventsOf(store);
    expect(all.slice(3)).toEqual(stored);
    const { kept, stored: read } = await states(store, other);
    expect(kept).toEqual(read);
  });

  it.each(pairs)('is answered alike where both begin with nothing (%#)', async ({ stored, sent }) => {
    const store = await storeOf();
    // the second has read the stream when the first one appends
    const one = office(store);
    const late = overtaken(store, 1, () => orThrow(one.decide(stream, ...deciding(stored), command(1))));
    const other = office(late);
    const answer = await orThrow(other.decide(stream, ...deciding(sent), command(1)));
    expect(answer).toEqual(await orThrow(one.decide(stream, ...deciding(stored), command(1))));
    expect((await eventsOf(store)).slice(3)).toEqual(stored);
    const { kept, stored: read } = await states(store, other);
    expect(kept).toEqual(read);
  });

  it('leaves the next decision to be judged by what is stored', async () => {
    const store = await storeOf();
    const [one, other] = [office(store), office(store)];
    await orThrow(other.state(stream));
    await orThrow(one.decide(stream, ...deciding([planGoalSet()]), command(1)));
    await orThrow(other.decide(stream, ...deciding([planGoalSet(), planGoalAchieved()]), command(1)));
    const open = (state: Client.State): Decision<never, Client.Event> =>
      JSON.stringify(state).includes('achieved') ? E.right([]) : record<Client.Event>(planGoalAchieved());
    expect(await orThrow(other.decide(stream, () => open, undefined, command(2)))).toMatchObject({
      _tag: 'Recorded',
      revision: 4,
    });
  });

  it('keeps the streams of all processes as the store has them, whoever sends what and when', async () => {
    const send = fc.record({ at: fc.nat(2), number: fc.nat(3), batch: fc.constantFrom(...batches) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(send, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        async (rounds) => {
          const store = await storeOf();
          const first = office(store);
          const offices = [first, office(elsewhere(store)), office(elsewhere(store))];
          const answers = new Map<number, unknown>();
          for (const round of rounds) {
            const outcomes = await Promise.all(
              round.map(({ at, number, batch }) =>
                orThrow((offices[at] ?? first).decide(stream, ...deciding(batch), command(number + 1))),
              ),
            );
            for (const [i, { number }] of round.entries()) {
              expect(answers.get(number) ?? outcomes[i]).toEqual(outcomes[i]);
              answers.set(number, outcomes[i]);
            }
          }
          const stored = await orThrow(office(store).state(stream));
          for (const each of offices) expect(await orThrow(each.state(stream))).toEqual(stored);
        },
      ),
    );
  });
});
