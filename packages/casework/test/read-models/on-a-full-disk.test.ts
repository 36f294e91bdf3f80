import { afterAll, describe, expect, it } from '@jest/globals';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { journal } from '@pavadonis/testing-projection';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import * as E from 'fp-ts/Either';
import { failingDisk } from './support/failing-disk';
import { journalOf, live, told, until, untilLive } from './support/live';
import { paced } from './support/paced-store';
import { centre, otherCentre, record } from './support/store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const full = { _tag: 'FileUnavailable', reason: 'disk_full', cause: 'SQLITE_FULL' };

/** Read models that know one event, on a disk that can fill up. */
const known = async () => {
  const [store, file, disk] = [memoryStore(), newName(), failingDisk()];
  const models = await live({ store, file, models: { journal }, open: disk.open });
  await orThrow(models.caughtUpTo(await record(store, centre, centreOpened())));
  await untilLive(models);
  return { store, file, disk, models };
};

describe('live read models on a full disk', () => {
  it('say what is wrong, and go on once there is room', async () => {
    const { store, file, disk, models } = await known();
    disk.fill();
    const position = await record(store, centre, centreServiceStarted());
    await orThrow(models.caughtUpTo(position));
    await until(() => disk.refused() > 2);
    const { unkept, ...shown } = models.status().journal;
    expect(shown).toMatchObject({ _tag: 'Live', position, behindMs: 0, kept: 1 });
    expect(unkept).toMatchObject({ cause: full });
    expect(unkept?.attempts).toBeGreaterThan(1);
    disk.empty();
    await until(() => models.status().journal.kept === position);
    expect(models.status().journal).not.toHaveProperty('unkept');
    const again = await journalOf(paced(store).store, file);
    expect(told(again)).toEqual([['CentreOpened', 'CentreServiceStarted']]);
    expect(again.view('journal').position).toBe(position);
  });

  it('go on showing what is recorded meanwhile, and keep all of it afterwards', async () => {
    const { store, file, disk, models } = await known();
    disk.fill();
    for (const event of [centreServiceStarted(), centreClosed()])
      await orThrow(models.caughtUpTo(await record(store, centre, event)));
    const position = await record(store, otherCentre, centreOpened());
    await orThrow(models.caughtUpTo(position));
    expect(told(models)).toHaveLength(2);
    disk.empty();
    await until(() => models.status().journal.kept === position);
    await orThrow(models.close());
    const again = await journalOf(paced(store).store, file);
    expect(told(again)).toEqual(told(models));
  });

  it('leave rows and checkpoint of one moment', async () => {
    const { store, file, disk, models } = await known();
    disk.fill();
    await orThrow(models.caughtUpTo(await record(store, centre, centreServiceStarted(), centreClosed())));
    await until(() => disk.refused() > 0);
    const again = await journalOf(paced(store).store, file);
    expect(told(again)).toEqual([['CentreOpened']]);
    expect(again.view('journal').position).toBe(1);
  });

  it('say so on closing, and release the file', async () => {
    const { store, file, disk, models } = await known();
    disk.fill();
    const position = await record(store, centre, centreServiceStarted());
    await orThrow(models.caughtUpTo(position));
    await until(() => disk.refused() > 0);
    expect(await models.close()()).toEqual(E.left(full));
    disk.empty();
    const again = await live({ store, file, models: { journal }, open: disk.open });
    await orThrow(again.caughtUpTo(position));
    expect(told(again)).toEqual([['CentreOpened', 'CentreServiceStarted']]);
  });

  it('take no new version in use before it is kept', async () => {
    const { store, file, models } = await known();
    await orThrow(models.close());
    const disk = failingDisk();
    const { store: slow, letThrough } = paced(store);
    const anew = await live({
      store: slow,
      file,
      models: { journal: { ...journal, version: 2 } },
      open: disk.open,
    });
    disk.fill();
    letThrough();
    await until(() => disk.refused() > 1);
    expect(anew.view('journal').version).toBe(1);
    disk.empty();
    await untilLive(anew);
    expect(anew.view('journal').version).toBe(2);
  });

  it('do not open where they cannot find their builds', async () => {
    const { store, disk } = await known();
    disk.fill();
    const file = newName();
    const models = live({ store, file, models: { journal }, open: disk.open });
    await expect(models).rejects.toThrow('CannotOpen');
  });
});
