import { describe, expect, it } from '@jest/globals';
import { type History, project, replay } from '@pavadonis/projection';
import { type GivenEvent, type LogEntry, logOf } from '@pavadonis/testing';
import { historyOf, journal } from '@pavadonis/testing-projection';
import { clientStream } from '@pavadonis/domain';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientIdOf, eventId } from '@pavadonis/testing/examples/ids';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';

const CLIENTS = 12;
const EVENTS = 2500;

const streamNo = (number: number) => clientStream(clientIdOf(number));

// contacts of each in turn, of which one is voided now and then, and two persons who turn out to be one
const log: readonly LogEntry[] = logOf(
  Array.from({ length: EVENTS }, (_, index): GivenEvent => {
    const stream = streamNo((index % CLIENTS) + 1);
    if (index === 1500) return { stream, event: clientsMerged({ survivorId: clientIdOf(2) }) };
    return {
      stream,
      event:
        index > CLIENTS && index % 83 === 0
          ? eventVoided({ target: eventId(index + 1 - CLIENTS) })
          : supportDelivered(),
    };
  }),
);

const watched = (streamsAtOnce: number | undefined) => {
  const source = historyOf(log);
  let underWay = 0;
  let most = 0;
  let reads = 0;
  const history: History<never> = {
    ...source,
    ...(streamsAtOnce !== undefined && { streamsAtOnce }),
    stream: (stream, range) => async () => {
      reads += 1;
      underWay += 1;
      most = Math.max(most, underWay);
      // some take longer than others
      for (let turn = 0; turn < reads % 5; turn += 1) await setImmediate();
      const read = await source.stream(stream, range)();
      underWay -= 1;
      return read;
    },
  };
  return { history, most: () => most, reads: () => reads };
};

describe('a replay from a history that serves several streams at once', () => {
  it('makes the same rows as one that reads one by one', async () => {
    for (const streamsAtOnce of [undefined, 1, 2, 3, 8, 100]) {
      const { history, most } = watched(streamsAtOnce);
      const replayed = await replay({ journal })(history)();
      expect(E.isRight(replayed) && replayed.right.views.journal).toEqual(project(journal, log));
      expect(E.isRight(replayed) && replayed.right.refolded).toBe(CLIENTS);
      expect(most()).toBeLessThanOrEqual(streamsAtOnce ?? 1);
      expect(most()).toBeGreaterThanOrEqual(Math.min(streamsAtOnce ?? 1, CLIENTS - 2));
    }
  });

  it('gathers streams until so many wait, and so reads no more of them than one by one', async () => {
    const [several, one] = [watched(8), watched(1)];
    await replay({ journal })(several.history)();
    await replay({ journal })(one.history)();
    expect(several.reads()).toBeLessThanOrEqual(one.reads());
  });
});
