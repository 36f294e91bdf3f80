import { afterAll, describe, expect, it } from '@jest/globals';
import { copyFileSync } from 'node:fs';
import { answer, event, opened, scratch, stream } from './scratch';

const { newName, removeAll } = scratch();
afterAll(removeAll);

describe('a store that is opened again', () => {
  it('gives what was stored, and goes on from there', async () => {
    const path = newName();
    const first = await opened({ path });
    await answer(first.append(stream(1), 'no_stream', [event(1), event(2)]));
    await answer(first.append(stream(2), 'no_stream', [event(3)]));
    const before = await answer(first.readAll({ after: 0, limit: 10 }));
    await answer(first.close());

    const second = await opened({ path });
    expect(await answer(second.readAll({ after: 0, limit: 10 }))).toEqual(before);
    expect(await answer(second.append(stream(2), 'no_stream', [event(3)]))).toMatchObject({ revision: 0 });
    const { position } = await answer(second.append(stream(2), 0, [event(4)]));
    expect(position).toBeGreaterThan(before.at(-1)?.position ?? 0);
    await answer(second.close());
  });

  it('was whole in its one file in between', async () => {
    const [path, copy] = [newName(), newName()];
    const store = await opened({ path });
    await answer(store.append(stream(1), 'no_stream', [event(1), event(2)]));
    const before = await answer(store.readAll({ after: 0, limit: 10 }));
    await answer(store.close());

    copyFileSync(path, copy);
    const copied = await opened({ path: copy });
    expect(await answer(copied.readAll({ after: 0, limit: 10 }))).toEqual(before);
    await answer(copied.close());
  });
});
