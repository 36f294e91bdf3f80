import { describe, expect, it } from '@jest/globals';
import { refuse, type StreamName } from '@pavadonis/domain';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { command, office } from './support/office';
import { clientNo, mergedInto, outcomeOf, registered, write } from './support/persons';

const [survivor, duplicate, third] = [clientNo(1), clientNo(2), clientNo(3)];

describe('a decision about a person of several streams, of which the cache holds one', () => {
  it('takes no stream for changed that another call has read anew', async () => {
    const store = memoryStore();
    await write(store, survivor, ...registered);
    for (const each of [duplicate, third]) await write(store, each, ...registered, mergedInto(1));
    let isLooking = false;
    let looks = 0;
    const lookMeanwhile = async (stream: StreamName): Promise<void> => {
      if (isLooking || stream !== survivor) return;
      isLooking = true;
      looks += 1;
      await orThrow(desk.state(third));
      isLooking = false;
    };
    const desk = office(
      {
        ...store,
        readStream: (stream, range) => async () => {
          await lookMeanwhile(stream);
          return store.readStream(stream, range)();
        },
      },
      { cache: 1, attempts: 3 },
    );
    const decision = () => () => refuse({ _tag: 'NotNow' as const });
    expect(await outcomeOf(desk.decide(survivor, decision, undefined, command(1)))).toEqual({
      _tag: 'NotNow',
    });
    expect(looks).toBe(1);
  });
});
