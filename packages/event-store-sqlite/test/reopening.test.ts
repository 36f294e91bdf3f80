import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { copyFileSync } from 'node:fs';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

describe('a store that is opened again', () => {
  it('gives what was stored, and goes on from there', async () => {
    const path = newName();
    const first = await opened({ path });
    await orThrow(first.append(stream(1), 'no_stream', [event(1), event(2)]));
    await orThrow(first.append(stream(2), 'no_stream', [event(3)]));
    const before = await orThrow(first.readAll({ after: 0, limit: 10 }));
    await orThrow(first.close());

    const second = await opened({ path });
    expect(await orThrow(second.readAll({ after: 0, limit: 10 }))).toEqual(before);
    expect(await orThrow(second.append(stream(2), 'no_stream', [event(3)]))).toMatchObject({ revision: 0 });
    const { position } = await orThrow(second.append(stream(2), 0, [event(4)]));
    expect(position).toBeGreaterThan(before.at(-1)?.position ?? 0);
    await orThrow(second.close());
  });

  it('was whole in its one file in between', async () => {
    const [path, copy] = [newName(), newName()];
    const store = await opened({ path });
    await orThrow(store.append(stream(1), 'no_stream', [event(1), event(2)]));
    const before = await orThrow(store.readAll({ after: 0, limit: 10 }));
    await orThrow(store.close());

    copyFileSync(path, copy);
    const copied = await opened({ path: copy });
    expect(await orThrow(copied.readAll({ after: 0, limit: 10 }))).toEqual(before);
    await orThrow(copied.close());
  });
});
