import { describe, expect, it } from '@jest/globals';
import type { Recordable, Recorded, Settleable } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import type { Casework, Outcome } from '@pavadonis/casework';
import { type EventStore, history, memoryStore, orThrow } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { command, commandNo, office } from './support/office';
import { clientNo, mergedInto, registered, withoutConditions, write } from './support/persons';
import { type AboutPerson, aboutPersons, answerOn, wholeState } from './support/random-persons';
import { inAnyTurn } from './support/troubled-stores';

const CASEWORKS = 3;
const COMMANDS = 14;
const ATTEMPTS = 100;

type Log = readonly Recorded<Recordable>[];

const send = (
  casework: Casework | undefined,
  { stream, asked, number }: AboutPerson,
): Promise<Outcome<Client.Recordable, unknown>> => {
  if (casework === undefined) throw new RangeError('no such casework');
  return orThrow<Outcome<Client.Recordable, unknown>>(
    asked._tag === 'Decide'
      ? casework.decide(stream, () => asked.decision, undefined, command(number))
      : casework.correct(stream, () => asked.decision, undefined, command(number)),
  );
};

const logOf = async (store: EventStore): Promise<Log> => {
  const streams = [1, 2, 3].map(clientNo);
  const logs = await Promise.all(streams.map((stream) => orThrow(history(store).recorded(stream))));
  return logs.flat().sort((a, b) => a.position - b.position);
};

const asClients = (log: Log) => log as readonly Settleable<Client.Recordable>[];

describe('random commands about persons, one after the other', () => {
  it.each([
    ['checks conditions', (store: EventStore) => store],
    ['checks none', withoutConditions],
  ] as const)('are decided on the whole person, on a store that %s', async (_, as) => {
    await fc.assert(
      fc.asyncProperty(aboutPersons(COMMANDS), fc.constantFrom(0, 1, 1000), async (sent, cache) => {
        const store = as(memoryStore());
        const caseworks = Array.from({ length: CASEWORKS }, () => office(store, { cache }));
        for (const each of sent) {
          const before = asClients(await logOf(store));
          const answer = answerOn(each, before);
          const outcome = await send(caseworks[each.to], each);
          if (E.isLeft(answer)) expect(outcome).toEqual({ _tag: 'Refused', refusal: answer.left });
          else if (answer.right.length === 0) expect(outcome._tag).toBe('AlreadySo');
          else
            expect(outcome).toMatchObject({
              _tag: 'Recorded',
              events: answer.right.map((event) => ({ event })),
            });
          expect('overtaken' in outcome).toBe(false);
        }
        const log = asClients(await logOf(store));
        for (const { stream } of sent)
          for (const each of caseworks)
            expect((await orThrow(each.state(stream))).state).toEqual(wholeState(log, stream));
      }),
      { numRuns: 60 },
    );
  });
});

const slow = (store: EventStore, scheduler: fc.Scheduler): EventStore => {
  const slowly = inAnyTurn(scheduler);
  return {
    ...store,
    append: (...args) => slowly(store.append(...args)),
    readStream: (...args) => slowly(store.readStream(...args)),
    scanStream: (...args) => slowly(store.scanStream(...args)),
    scan: (range) => slowly(store.scan(range)),
  };
};

describe('random commands about persons, all at once', () => {
  it('are each decided on the whole person as the log had it before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        aboutPersons(COMMANDS),
        fc.constantFrom(0, 1, 1000),
        async (scheduler, sent, cache) => {
          const store = memoryStore();
          for (const n of [1, 2, 3]) await write(store, clientNo(n), ...registered);
          await write(store, clientNo(2), mergedInto(1));
          const caseworks = Array.from({ length: CASEWORKS }, () =>
            office(slow(store, scheduler), { cache, attempts: ATTEMPTS }),
          );
          const came = sent.map(async (each) => {
            await scheduler.schedule(Promise.resolve());
            const { length: known } = await orThrow(store.readAll({ after: 0, limit: 1000 }));
            const outcome = await send(caseworks[each.to], each);
            const { length: until } = await orThrow(store.readAll({ after: 0, limit: 1000 }));
            return { each, outcome, known, until };
          });
          const outcomes = await scheduler.waitFor(Promise.all(came));
          const log = await logOf(store);
          for (const { each, outcome, known, until } of outcomes) {
            const mine = log.filter(({ metadata }) => metadata.commandId === commandNo(each.number));
            const answers = (from: number, to: number) =>
              Array.from({ length: to - from + 1 }, (_, n) =>
                answerOn(each, asClients(log.slice(0, from + n))),
              );
            const [begun] = mine;
            if (begun !== undefined) {
              expect(answerOn(each, asClients(log.slice(0, begun.position - 1)))).toEqual(
                E.right(mine.map(({ event }) => event)),
              );
              expect(outcome._tag).toBe('Recorded');
            } else if (outcome._tag === 'Refused')
              expect(answers(known, until)).toContainEqual(E.left(outcome.refusal));
            else {
              expect(outcome._tag).toBe('AlreadySo');
              expect(answers(known, until)).toContainEqual(E.right([]));
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
