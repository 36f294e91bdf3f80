import { afterAll, describe, expect, it } from '@jest/globals';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch } from '@pavadonis/fixtures/scratch';
import { journal } from '@pavadonis/testing-projection';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { liveReadModels } from '../../src/read-models/live';

const { newName, removeAll } = scratch();
afterAll(removeAll);

describe('the file of live read models', () => {
  it('is not the one that holds the events', async () => {
    const file = newName();
    const store = await orThrow(sqliteStore({ path: file }));
    const opening = liveReadModels({ store, file, models: { journal } });
    expect(await orThrow(TE.swap(opening))).toEqual({ _tag: 'ForeignDatabase', path: file });
    await orThrow(store.close());
  });

  it('stands in a folder that is there', async () => {
    const folder = newName();
    const opening = liveReadModels({
      store: memoryStore(),
      file: join(folder, 'rows.db'),
      models: { journal },
    });
    expect(await orThrow(TE.swap(opening))).toEqual({ _tag: 'MissingFolder', path: folder });
  });

  it.each([
    [undefined, 0o600],
    [0o640, 0o640],
  ])('is made with the rights asked for, its owner’s alone by default: %p', async (rights, mode) => {
    const file = newName();
    const live = await orThrow(liveReadModels({ store: memoryStore(), file, rights, models: { journal } }));
    expect(statSync(file).mode & 0o777).toBe(mode);
    await orThrow(live.close());
  });

  it('has no rights that are none', async () => {
    const opening = liveReadModels({
      store: memoryStore(),
      file: newName(),
      rights: 0o1777,
      models: { journal },
    });
    expect(await orThrow(TE.swap(opening))).toEqual({
      _tag: 'InvalidOption',
      option: 'rights',
      rule: 'access rights as chmod takes them',
    });
  });

  it('refuses two read models of one name, and what is none', async () => {
    const rule = 'read models, each of a name of its own';
    for (const models of [
      { one: journal, two: journal },
      { one: null },
      { one: { ...journal, version: NaN } },
      { one: { ...journal, folds: { client: {} } } },
      { one: { ...journal, folds: { client: { initial: () => ({}), takes: null } } } },
      { one: { ...journal, folds: { client: { initial: () => ({}), takes: { law: 'taken' } } } } },
      {
        one: {
          ...journal,
          folds: { client: { initial: () => ({}), takes: { law: { ClientDied: () => 1 } } } },
        },
      },
      {
        one: {
          ...journal,
          get folds() {
            throw new Error('x');
          },
        },
      },
    ])
      expect(
        await liveReadModels({ store: memoryStore(), file: ':memory:', models: models as never })(),
      ).toEqual(E.left({ _tag: 'InvalidOption', option: 'models', rule }));
    const throwing = Object.defineProperty({}, 'store', {
      enumerable: true,
      get: () => {
        throw new Error('x');
      },
    });
    expect(await liveReadModels(throwing as never)()).toMatchObject({ left: { option: 'options' } });
  });
});
