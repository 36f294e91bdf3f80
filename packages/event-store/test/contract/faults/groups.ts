import type { AppendError, AppendResult, EventStore, NewEvent } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { faulty, type FaultyStore } from './faulty';

type Append = EventStore['append'];
type Answer = E.Either<AppendError, AppendResult>;

/** One of those that append at the same moment, and how it is answered. */
interface Asked {
  readonly call: Parameters<Append>;
  readonly tell: (answer: Answer) => void;
}

/** A store that gathers what is asked for in one turn, and does it in a way that is at fault. */
const gathering =
  (doAll: (calls: readonly Parameters<Append>[], store: EventStore) => Promise<readonly Answer[]>) =>
  (store: EventStore): Partial<EventStore> => {
    let asked: readonly Asked[] = [];
    const flush = async (): Promise<void> => {
      const group = asked;
      asked = [];
      const answers = await doAll(
        group.map(({ call }) => call),
        store,
      );
      group.forEach(({ tell }, i) => tell(answers[i] ?? E.left({ _tag: 'StoreClosed' })));
    };
    return {
      append:
        (...call) =>
        () =>
          new Promise((tell) => {
            if (asked.length === 0) setImmediate(() => void flush());
            asked = [...asked, { call, tell }];
          }),
    };
  };

const inTurn = async (calls: readonly Parameters<Append>[], append: Append): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  for (const call of calls) answers.push(await append(...call)());
  return answers;
};

const answersOfOthers = gathering(async (calls, { append }) => {
  const answers = await inTurn(calls, append);
  return [...answers.slice(1), ...answers.slice(0, 1)];
});

const refusedTogether = gathering(async (calls, { append }) => {
  const answers = await inTurn(calls, append);
  const refused = answers.find(E.isLeft);
  return refused === undefined ? answers : answers.map(() => refused);
});

const judgedBefore = gathering(async (calls, { append, readStream }) => {
  const lasts = await Promise.all(
    calls.map(async ([stream]) => {
      const before = await readStream(stream, {})();
      return E.isRight(before) && before.right.length > 0 ? before.right.length - 1 : 'no_stream';
    }),
  );
  const answers: Answer[] = [];
  for (const [i, [stream, expected, ...rest]] of calls.entries()) {
    const answer = await append(stream, expected, ...rest)();
    const isOutdated =
      E.isLeft(answer) && answer.left._tag === 'WrongExpectedRevision' && answer.left.stream === stream;
    // the stream was there when it looked
    answers.push(
      isOutdated && lasts[i] === expected ? await append(stream, answer.left.actual, ...rest)() : answer,
    );
  }
  return answers;
});

const onesOwn = (events: readonly NewEvent[], id: string): readonly NewEvent[] =>
  events.slice(
    0,
    events.findIndex((each) => each.id === id),
  );

const leavesHalves = gathering(async (calls, { append }) => {
  const answers = await inTurn(calls, append);
  if (calls.length === 1) return answers;
  for (const [i, answer] of answers.entries()) {
    const call = calls[i];
    if (call === undefined || E.isRight(answer) || answer.left._tag !== 'EventIdTaken') continue;
    await append(call[0], call[1], onesOwn(call[2], answer.left.id))();
  }
  return answers;
});

const oneEnd = gathering(async (calls, { append }) => {
  const answers = await inTurn(calls, append);
  const end = answers.findLast(E.isRight)?.right.fingerprint;
  return answers.map(E.map((appended) => ({ ...appended, fingerprint: end })));
});

const OWN_ANSWERS =
  'of appends at the same moment each has its own answer: stored, stored before, refused or none that a store takes';

/** Faults of stores that do together what is asked for at the same moment. */
export const groupFaults: readonly FaultyStore[] = [
  faulty('gives each caller of a moment the answer of another', OWN_ANSWERS, answersOfOthers),
  faulty('refuses all callers of a moment where one is refused', OWN_ANSWERS, refusedTogether),
  faulty(
    'judges all callers of a moment by what stood there before',
    'of sixteen writers at one place exactly one wins, and each other is told where the stream is',
    judgedBefore,
  ),
  faulty(
    'keeps the first events of a caller that it refuses beside others',
    'an append that is refused in the middle of its events takes none of those of others, and leaves none of its own',
    leavesHalves,
  ),
  faulty(
    'gives all callers of a moment the fingerprint of the end',
    'appends at the same moment give the fingerprints at their own ends, in one chain',
    oneEnd,
  ),
];
