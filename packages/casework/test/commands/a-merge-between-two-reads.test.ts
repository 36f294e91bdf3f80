import { describe, expect, it } from '@jest/globals';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { office } from './support/office';
import { clientNo, mergedInto, registered, write } from './support/persons';

describe('a person merged while one reads', () => {
  it('is seen as a whole, though the merges were read before the stream', async () => {
    const real = memoryStore();
    for (const n of [1, 2]) await write(real, clientNo(n), ...registered);
    let merge = (): Promise<void> => Promise.resolve();
    const one = office({
      ...real,
      readStream:
        (...given) =>
        async () => {
          await merge();
          return real.readStream(...given)();
        },
    });
    await orThrow(one.state(clientNo(2)));
    merge = async () => {
      merge = () => Promise.resolve();
      await write(real, clientNo(2), mergedInto(1));
    };
    expect(await orThrow(one.state(clientNo(2)))).toEqual(await orThrow(office(real).state(clientNo(2))));
  });
});
