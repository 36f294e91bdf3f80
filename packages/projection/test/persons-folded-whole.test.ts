import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate, clientStream, inOrder, settle, type StreamName, whole } from '@pavadonis/domain';
import {
  joinParts,
  LargeMap,
  project,
  projector,
  replay,
  type ReplayedPart,
  replayPart,
} from '@pavadonis/projection';
import { type GivenEvent, type LogEntry, logOf } from '@pavadonis/testing';
import { historyInWindows, historyOf, journal } from '@pavadonis/testing-projection';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { clientIdOf, eventId } from '@pavadonis/testing/examples/ids';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';

// few, so that they meet in every way
const CLIENTS = 3;
const streamNo = (number: number): StreamName => clientStream(clientIdOf(number));

const number = fc.integer({ min: 1, max: CLIENTS });
const happened = fc.record({
  on: fc.nat({ max: 6 }).map((days) => addDays(civilDate('2018-03-01'), days)),
  seq: fc.constantFrom(whole(0), whole(0), whole(1)),
});
const contact = happened.map((when) => supportDelivered(when));
const merge = fc
  .tuple(happened, number)
  .map(([when, into]) => clientsMerged({ ...when, survivorId: clientIdOf(into) }));
const revert = fc
  .tuple(happened, number)
  .map(([when, into]) => mergeReverted({ ...when, survivorId: clientIdOf(into) }));
const told = fc.oneof({ weight: 4, arbitrary: contact }, { weight: 3, arbitrary: merge }, revert);

/** An event told, or a correction of one that stands so many places before. */
const drawn = fc.record({
  client: number,
  event: told,
  corrects: fc.option(fc.record({ back: fc.integer({ min: 1, max: 6 }), voids: fc.boolean() }), { freq: 4 }),
});

/** Random logs of clients who meet, are merged, and are not, late and corrected. */
const logs = fc.array(drawn, { maxLength: 14 }).map((all): readonly LogEntry[] =>
  logOf(
    all.map(({ client, event, corrects }, index): GivenEvent => {
      const target = all[index - (corrects?.back ?? 0)];
      if (corrects === null || target === undefined) return { stream: streamNo(client), event };
      const id = eventId(index + 1 - corrects.back);
      return {
        stream: streamNo(target.client),
        event: corrects.voids ? eventVoided({ target: id }) : eventAmended(event, id),
      };
    }),
  ),
);

const heldIn = (log: readonly LogEntry[], stream: StreamName) =>
  settle(log.filter((each) => each.stream === stream));

/** Finds the survivor by asking one event after another, and the person by walking until the names repeat. */
const personIn = (log: readonly LogEntry[], stream: StreamName): StreamName => {
  const nextOf = (at: StreamName): StreamName => {
    let next = at;
    for (const { event } of heldIn(log, at)) {
      if (event.type === 'ClientsMerged') next = clientStream(event.survivorId);
      else if (event.type === 'MergeReverted' && next === clientStream(event.survivorId)) next = at;
    }
    return next;
  };
  let at = stream;
  for (let step = 0; step < CLIENTS; step += 1) at = nextOf(at);
  const around = [at];
  for (let step = 0; step < CLIENTS; step += 1) around.push(nextOf(around.at(-1) ?? at));
  return around.sort()[0] ?? at;
};

/** Tells what the journal of each person says, by asking each stream of the log whom it is about. */
const journalsIn = (log: readonly LogEntry[]) => {
  const streams = [...new Set(log.map(({ stream }) => stream))];
  const persons = new Set(streams.map((stream) => personIn(log, stream)));
  return new LargeMap(
    [...persons].map((person) => {
      const own = streams
        .filter((stream) => personIn(log, stream) === person)
        .flatMap((stream) => heldIn(log, stream));
      const said = own.toSorted((a, b) => (inOrder(a, b) ? -1 : 1)).map(({ event }) => JSON.stringify(event));
      return [person, { stream: person, said }] as const;
    }),
  );
};

/** Takes a log in pages as live read models do: they read all that a page asks for, and take it only then. */
const takenInPages = (log: readonly LogEntry[], size: number) => {
  const { staleAfter, take, refold, stale, views } = projector({ journal });
  for (let from = 0; from < log.length; from += size) {
    const known = log.slice(0, from + size);
    const read = new Map<StreamName, readonly LogEntry[]>();
    for (;;) {
      const asked = staleAfter(known.slice(from), read);
      if (asked.length === 0) break;
      for (const { stream, taken } of asked) {
        const recorded = known.filter((each) => each.stream === stream);
        expect([stream, taken]).toEqual([stream, recorded.length]);
        read.set(stream, recorded);
      }
    }
    for (const entry of known.slice(from)) take(entry);
    refold(read);
    expect(stale()).toEqual({ first: [], again: [] });
  }
  return views.journal.client;
};

describe('the streams of one person, whatever was merged, reverted, late and corrected', () => {
  const holds = (check: (log: readonly LogEntry[], some: number) => void | Promise<void>) =>
    fc.assert(
      fc.asyncProperty(logs, fc.nat({ max: 999 }), async (log, some) => check(log, some)),
      { numRuns: 500 },
    );

  it('are folded in one order, at once', () =>
    holds((log) => {
      expect(project(journal, log).client).toEqual(journalsIn(log));
    }));

  it('are folded in one order, page by page', () =>
    holds((log, some) => {
      expect(takenInPages(log, 1 + (some % 4))).toEqual(journalsIn(log));
    }));

  it('are folded in one order by a replay in windows of any size', () =>
    holds(async (log, some) => {
      const windowed = historyInWindows(log, (window) => 1 + ((some >> (window % 10)) % 6));
      const replayed = await replay({ journal })(windowed)();
      if (E.isLeft(replayed)) throw new Error('a history at hand does not fail');
      expect(replayed.right.views.journal.client).toEqual(journalsIn(log));
    }));

  it('are folded in one order where parts of a replay are joined, however many', () =>
    holds(async (log, some) => {
      const of = 1 + (some % 7);
      const parts: ReplayedPart[] = [];
      for (let number = 1; number <= of; number += 1) {
        const replayed = await replayPart({ journal }, { number, of })(historyOf(log))();
        if (E.isLeft(replayed)) throw new Error('a history at hand does not fail');
        parts.push(replayed.right);
      }
      const joined = joinParts({ journal }, parts);
      if (E.isLeft(joined)) throw new Error('the parts of one log join');
      expect(joined.right.views.journal).toEqual(project(journal, log));
      expect(joined.right.views.journal.client).toEqual(journalsIn(log));
    }));

  it('leave the row to a survivor who turns up as they are merged into another', () => {
    const into = (survivor: number): GivenEvent => ({
      stream: streamNo(2),
      event: clientsMerged({ survivorId: clientIdOf(survivor) }),
    });
    const log = logOf([into(3), { stream: streamNo(3), event: supportDelivered() }, into(1)]);
    expect(takenInPages(log, 1)).toEqual(journalsIn(log));
    expect([...takenInPages(log, 2).keys()].sort()).toEqual([streamNo(1), streamNo(3)]);
  });
});
