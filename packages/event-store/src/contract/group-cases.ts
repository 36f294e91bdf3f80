import type { StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { ok } from 'node:assert/strict';
import type { ExpectedRevision } from '../errors';
import { orThrow } from '../or-throw';
import type { EventStore } from '../port';
import type { NewEvent } from '../stored-event';
import { type ContractCase, same } from './case';
import { event, events, holdsOnly, idsOf, stream, wholeLog } from './sample';

const CALLERS = 16;

const callers: readonly number[] = Array.from({ length: CALLERS }, (_, caller) => caller);

type Call = readonly [stream: StreamName, expected: ExpectedRevision, events: readonly NewEvent[]];

/** Appends all of it at the same moment, and returns the answers in the order of the calls. */
const atOnce = (store: EventStore, calls: readonly Call[]) =>
  Promise.all(calls.map((call) => store.append(...call)()));

// numbers of events that no two callers share
const ofCaller = (caller: number, count = 2): readonly NewEvent[] => events(100 + 10 * caller, count);

const BEGUN = stream(50);
const ASIDE = stream(51);

/** Callers who append at the same moment: each is answered as if it had been alone. */
export const groupCases: readonly ContractCase[] = [
  {
    name: 'of sixteen writers at one place exactly one wins, and each other is told where the stream is',
    holds: async (store) => {
      const answers = await atOnce(
        store,
        callers.map((caller): Call => [BEGUN, 'no_stream', ofCaller(caller)]),
      );
      const winners = callers.filter((caller) => {
        const answer = answers[caller];
        return answer !== undefined && E.isRight(answer);
      });
      same(winners.length, 1);
      same(
        answers.filter(E.isLeft).map(({ left }) => left),
        winners.flatMap(() =>
          Array.from({ length: CALLERS - 1 }, () => ({
            _tag: 'WrongExpectedRevision',
            stream: BEGUN,
            expected: 'no_stream',
            actual: 1,
          })),
        ),
      );
      await holdsOnly(
        store,
        winners.flatMap((caller) => idsOf(ofCaller(caller))),
      );
    },
  },
  {
    name: 'of appends at the same moment each has its own answer: stored, stored before, refused or none that a store takes',
    holds: async (store) => {
      const before = await orThrow(store.append(BEGUN, 'no_stream', events(1, 3)));
      const callOf = (caller: number): Call => {
        switch (caller % 4) {
          case 0:
            return [stream(caller), 'no_stream', ofCaller(caller)];
          case 1:
            return [BEGUN, 7 + caller, ofCaller(caller)];
          case 2:
            return [stream(caller), 'no_stream', [event(100 + 10 * caller), event(9, { id: '' })]];
          default:
            return [BEGUN, 'no_stream', events(1, 3)];
        }
      };
      const answers = await atOnce(store, callers.map(callOf));
      const log = await wholeLog(store);
      for (const [caller, answer] of answers.entries()) {
        const own = log.filter((each) => each.stream === stream(caller));
        switch (caller % 4) {
          case 0: {
            ok(E.isRight(answer), 'an append was refused because of another one');
            const { revision, position, storedNow } = answer.right;
            same(
              { revision, position, storedNow },
              { revision: 1, position: own[1]?.position, storedNow: true },
            );
            same(idsOf(own), idsOf(ofCaller(caller)));
            break;
          }
          case 1:
            same(
              answer,
              E.left({ _tag: 'WrongExpectedRevision', stream: BEGUN, expected: 7 + caller, actual: 2 }),
            );
            break;
          case 2:
            same(answer, E.left({ _tag: 'InvalidArgument', argument: 'id', rule: 'a UUID in lower case' }));
            same(own, []);
            break;
          default:
            same(answer, E.right({ ...before, storedNow: false }));
        }
      }
      same(log.length, 3 + 2 * (CALLERS / 4));
    },
  },
];

/** The same of ids, for stores that promise unique ones. */
export const groupIdCases: readonly ContractCase[] = [
  {
    name: 'an append that is refused in the middle of its events takes none of those of others, and leaves none of its own',
    holds: async (store) => {
      await orThrow(store.append(BEGUN, 'no_stream', [event(1)]));
      const isRefused = (caller: number): boolean => caller % 4 === 2;
      const answers = await atOnce(
        store,
        callers.map((caller): Call => {
          const own = ofCaller(caller);
          return [stream(caller), 'no_stream', isRefused(caller) ? own.toSpliced(1, 0, event(1)) : own];
        }),
      );
      const stored = callers.filter((caller) => !isRefused(caller));
      same(
        answers.map((answer) => (E.isLeft(answer) ? answer.left : answer.right.revision)),
        callers.map((caller) => (isRefused(caller) ? { _tag: 'EventIdTaken', id: event(1).id } : 1)),
      );
      for (const caller of callers)
        same(
          idsOf(await orThrow(store.readStream(stream(caller), {}))),
          isRefused(caller) ? [] : idsOf(ofCaller(caller)),
        );
      // what the refused ones had brought along is free
      const refused = callers.filter(isRefused).flatMap((caller) => ofCaller(caller));
      await orThrow(store.append(ASIDE, 'no_stream', refused));
      same((await wholeLog(store)).length, 1 + 2 * stored.length + refused.length);
    },
  },
  {
    name: 'of appends of the same id at the same moment one is stored, and each other is told that it is taken',
    holds: async (store) => {
      const answers = await atOnce(
        store,
        callers.map((caller): Call => [stream(caller), 'no_stream', [event(1)]]),
      );
      same(answers.filter(E.isRight).length, 1);
      const taken = { _tag: 'EventIdTaken', id: event(1).id };
      same(
        answers.filter(E.isLeft).map(({ left }) => left),
        Array.from({ length: CALLERS - 1 }, () => taken),
      );
      await holdsOnly(store, [event(1).id]);
      same(await orThrow(TE.swap(store.append(ASIDE, 'no_stream', [event(1)]))), taken);
    },
  },
];
