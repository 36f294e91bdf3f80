import { describe, expect, it } from '@jest/globals';
import {
  type Recordable,
  type Recorded,
  record,
  settle,
  type Settleable,
  type StreamName,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import type { Casework, Outcome } from '@pavadonis/casework';
import {
  eventIdAt,
  type EventStore,
  history,
  memoryStore,
  storeUnavailable,
  orThrow,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { begun, command, commandNo, office, returning } from './support/office';
import { type Asked, type Sending, sendings } from './support/random-commands';
import { inAnyTurn } from './support/troubled-stores';

const CASEWORKS = 3;
const COMMANDS = 12;
// enough for every append of every other command
const ATTEMPTS = 100;

type Trouble = 'none' | 'not stored' | 'answer lost';
type Log = readonly Recorded<Recordable>[];

const troubles = fc.array(fc.constantFrom<Trouble>('none', 'none', 'not stored', 'answer lost'), {
  maxLength: 30,
});

const troubled = (store: EventStore, scheduler: fc.Scheduler, ahead: readonly Trouble[]): EventStore => {
  const left = [...ahead];
  const unreachable = E.left(storeUnavailable('unreachable', 'TEST'));
  const slowly = inAnyTurn(scheduler);
  return {
    ...store,
    append: (...args) =>
      slowly(async () => {
        const trouble = left.shift();
        if (trouble === 'not stored') return unreachable;
        const answer = await store.append(...args)();
        return trouble === 'answer lost' && E.isRight(answer) ? unreachable : answer;
      }),
    readStream: (...args) => slowly(store.readStream(...args)),
    scanStream: (...args) => slowly(store.scanStream(...args)),
  };
};

const answerOn = (asked: Asked, before: readonly Settleable<Client.Recordable>[]) =>
  asked._tag === 'Correct'
    ? asked.decision(before)
    : asked.decision(
        settle<Client.Event>(before).reduce(
          (state, { event }) => Client.evolve(state, event),
          Client.initial,
        ),
      );

const send = (
  casework: Casework,
  { stream, asked, number }: Sending,
): Promise<Outcome<Client.Recordable, unknown>> =>
  orThrow<Outcome<Client.Recordable, unknown>>(
    asked._tag === 'Decide'
      ? casework.decide(stream, () => asked.decision, undefined, command(number))
      : casework.correct(stream, () => asked.decision, undefined, command(number)),
  );

const asClient = (log: Log) => log as readonly Settleable<Client.Recordable>[];

/** Expects the events of a command to be those that its decision returns for the stream before them. */
const expectDecidedInTurn = ({ number, asked }: Sending, log: Log): Log => {
  const mine = log.filter(({ metadata }) => metadata.commandId === commandNo(number));
  const [first] = mine;
  if (first === undefined) return [];
  expect(mine.map(({ id, revision }) => ({ id, revision }))).toEqual(
    mine.map((_, place) => ({ id: eventIdAt(commandNo(number), place), revision: first.revision + place })),
  );
  expect(answerOn(asked, asClient(log.slice(0, first.revision)))).toEqual(
    E.right(mine.map(({ event }) => event)),
  );
  return mine;
};

/** The outcome of a command that was sent when its stream held so many events. */
interface Answered {
  readonly outcome: Outcome<Client.Recordable, unknown>;
  readonly known: number;
}

// decided on what was there when it was sent, or came since, but before the command's own events
const expectAnswered = ({ asked }: Sending, { outcome, known }: Answered, mine: Log, log: Log): void => {
  const until = mine[0]?.revision ?? log.length;
  const answerAfter = (length: number) => answerOn(asked, asClient(log.slice(0, length)));
  switch (outcome._tag) {
    case 'Recorded': {
      const { revision, position: last } = mine.at(-1) ?? {};
      expect(outcome).toEqual({
        _tag: 'Recorded',
        events: mine.map(({ id, position, stream, event }) => ({ id, position, stream, event })),
        revision,
        position: last,
      });
      return;
    }
    case 'AlreadySo': {
      const length = outcome.revision === 'no_stream' ? 0 : outcome.revision + 1;
      expect(length).toBeGreaterThanOrEqual(known);
      expect(length).toBeLessThanOrEqual(until);
      expect(answerAfter(length)).toEqual(E.right([]));
      return;
    }
    case 'Refused': {
      const lengths = Array.from({ length: Math.max(until - known + 1, 0) }, (_, n) => known + n);
      expect(lengths.map(answerAfter)).toContainEqual(E.left(outcome.refusal));
      return;
    }
    case 'Conflict':
      throw new Error('more attempts than there are others');
  }
};

describe('random commands over lossy connections', () => {
  it('are each recorded once, in log order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        sendings(COMMANDS, CASEWORKS),
        troubles,
        fc.constantFrom(0, 1, 1000),
        async (scheduler, sent, ahead, cache) => {
          const store = memoryStore();
          const streams = [...new Set(sent.map(({ stream }) => stream))];
          for (const [n, stream] of streams.entries())
            await orThrow(
              office(store).decide(
                stream,
                ...returning(record(...(begun as readonly Client.Event[]))),
                command(100 + n),
              ),
            );
          const caseworks = Array.from({ length: CASEWORKS }, () =>
            office(troubled(store, scheduler, ahead), { cache, attempts: ATTEMPTS }),
          );
          const sendLater = async (casework: Casework, sending: Sending): Promise<Answered> => {
            await scheduler.schedule(Promise.resolve());
            const { length: known } = await orThrow(store.readStream(sending.stream, {}));
            return { outcome: await send(casework, sending), known };
          };
          const came = sent.map((sending) =>
            Promise.all(
              sending.to.flatMap((to) => caseworks.slice(to, to + 1)).map((each) => sendLater(each, sending)),
            ),
          );
          const answered = await scheduler.waitFor(Promise.all(came));
          const logs = new Map<StreamName, Log>();
          for (const stream of streams) logs.set(stream, await orThrow(history(store).recorded(stream)));
          for (const [n, sending] of sent.entries()) {
            const log = logs.get(sending.stream) ?? [];
            const mine = expectDecidedInTurn(sending, log);
            const answers = answered[n] ?? [];
            expect(answers.some(({ outcome }) => outcome._tag === 'Recorded')).toBe(mine.length > 0);
            for (const answer of answers) expectAnswered(sending, answer, mine, log);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
