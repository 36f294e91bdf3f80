import { describe, expect, it } from '@jest/globals';
import type { HandingOver } from '@pavadonis/casework';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { copyFileSync, statSync, symlinkSync } from 'node:fs';
import { centre, otherCentre, record } from '../read-models/support/store';
import { journal, newFile, reacting, until } from './support/reacting';

const untilClosed = (_: unknown, { signal }: Pick<HandingOver, 'signal'>): Promise<boolean> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(true);
    });
  });

describe('reactions across restarts', () => {
  it('go on where they were left, and hand over nothing twice that was done', async () => {
    const store = memoryStore();
    const file = newFile();
    await record(store, centre, centreOpened());
    const { reaction, done } = journal();
    const first = await reacting({ store, file, reactions: { reaction } });
    expect(await orThrow(first.doneUpTo(1))).toBe(true);
    await orThrow(first.close());
    const last = await record(store, otherCentre, centreOpened());
    const second = await reacting({ store, file, reactions: { reaction } });
    expect(await orThrow(second.doneUpTo(last))).toBe(true);
    expect(done.map(({ stream }) => stream)).toEqual([centre, otherCentre]);
  });

  it('wait for what is in hand when they are closed, which is not handed over again', async () => {
    const store = memoryStore();
    const file = newFile();
    await record(store, centre, centreOpened(), centreServiceStarted());
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const { reaction, handed, done } = journal(async () => {
      await gate;
      return false;
    });
    const first = await reacting({ store, file, reactions: { reaction } });
    await until(() => handed.length === 1);
    const closed = first.close()();
    go();
    await closed;
    expect(done.map(({ revision }) => revision)).toEqual([0]);
    const second = await reacting({ store, file, reactions: { reaction } });
    expect(await orThrow(second.doneUpTo(2))).toBe(true);
    expect(done.map(({ revision }) => revision)).toEqual([0, 1]);
  });

  it('count no attempt that was given up because they were closed', async () => {
    const store = memoryStore();
    const file = newFile();
    await record(store, centre, centreOpened());
    const { reaction, handed, done } = journal(untilClosed);
    const first = await reacting({ store, file, reactions: { reaction }, attempts: 1 });
    await until(() => handed.length === 1);
    await orThrow(first.close());
    expect(done).toEqual([]);
    const other = journal();
    const second = await reacting({ store, file, reactions: { reaction: other.reaction }, attempts: 1 });
    expect(await orThrow(second.doneUpTo(1))).toBe(true);
    expect(other.done).toEqual([{ stream: centre, revision: 0, attempt: 1 }]);
  });

  it('hand over again what was in hand in a process that was killed, and park what kills each process', async () => {
    const store = memoryStore();
    const file = newFile();
    await record(store, centre, centreOpened(), centreServiceStarted());
    const attempts: number[] = [];
    let at = file;
    for (let life = 1; life <= 2; life += 1) {
      const { reaction, handed } = journal(untilClosed);
      // the file as a killed process leaves it, which nobody closes
      const hung = await reacting({ store, file: at, reactions: { reaction }, attempts: 2 });
      await until(() => handed.length === 1);
      attempts.push(...handed.map(({ attempt }) => attempt));
      await until(() => hung.status().reaction.waiting === 2);
      const copy = newFile();
      copyFileSync(at, copy);
      copyFileSync(`${at}-wal`, `${copy}-wal`);
      at = copy;
    }
    const { reaction, done } = journal();
    const last = await reacting({ store, file: at, reactions: { reaction }, attempts: 2 });
    expect(await orThrow(last.doneUpTo(2))).toBe(true);
    expect(attempts).toEqual([1, 2]);
    expect(done.map(({ revision }) => revision)).toEqual([1]);
    expect(await orThrow(last.parked())).toMatchObject([{ position: 1, attempts: 2, cause: 'ProcessEnded' }]);
  });

  it('are run by one at a time: another stands by, and takes over', async () => {
    const store = memoryStore();
    const file = newFile();
    const { reaction, done } = journal();
    const first = await reacting({ store, file, reactions: { reaction } });
    await until(() => first.status().reaction._tag === 'Following');
    const second = await reacting({ store, file, reactions: { reaction } });
    const position = await record(store, centre, centreOpened());
    expect(await orThrow(first.doneUpTo(position))).toBe(true);
    await until(() => second.status().reaction._tag === 'StandingBy');
    expect(done).toHaveLength(1);
    await orThrow(first.close());
    const next = await record(store, centre, centreServiceStarted());
    expect(await orThrow(second.doneUpTo(next))).toBe(true);
    expect(done.map(({ revision }) => revision)).toEqual([0, 1]);
  });

  it('are run by one at a time by whichever name the file is opened, whose lock is its owner’s alone', async () => {
    const store = memoryStore();
    const file = newFile();
    const other = `${file}-alias`;
    const { reaction } = journal();
    const first = await reacting({ store, file, reactions: { reaction } });
    await until(() => first.status().reaction._tag === 'Following');
    symlinkSync(file, other);
    const second = await reacting({ store, file: other, reactions: { reaction } });
    let looks = 0;
    await until(() => second.status().reaction._tag === 'Following' || (looks += 1) > 500);
    expect(second.status().reaction._tag).toBe('StandingBy');
    expect(statSync(`${file}-turn`).mode & 0o777).toBe(0o600);
  });

  it('begin each for itself: one that is new does not hand over to the others again', async () => {
    const store = memoryStore();
    const file = newFile();
    await record(store, centre, centreOpened(), centreClosed());
    const old = journal();
    const first = await reacting({ store, file, reactions: { old: old.reaction } });
    expect(await orThrow(first.doneUpTo(2))).toBe(true);
    await orThrow(first.close());
    const added = journal();
    const second = await reacting({ store, file, reactions: { old: old.reaction, added: added.reaction } });
    expect(await orThrow(second.doneUpTo(2))).toBe(true);
    expect([old.done, added.done].map(({ length }) => length)).toEqual([2, 2]);
  });

  it('hand over what a store holds that was put back, from the last event that still stands there', async () => {
    const file = newFile();
    const store = memoryStore();
    await record(store, centre, centreOpened(), centreServiceStarted());
    await record(store, otherCentre, centreOpened());
    const { reaction, done } = journal();
    const first = await reacting({ store, file, reactions: { reaction } });
    expect(await orThrow(first.doneUpTo(3))).toBe(true);
    await orThrow(first.close());
    // put back to before the third event, and grown otherwise
    const restored = memoryStore();
    await record(restored, centre, centreOpened(), centreServiceStarted());
    const last = await record(restored, centre, centreClosed());
    const after = journal();
    const second = await reacting({ store: restored, file, reactions: { reaction: after.reaction } });
    expect(await orThrow(second.doneUpTo(last))).toBe(true);
    expect(done).toHaveLength(3);
    expect(after.done).toContainEqual({ stream: centre, revision: 2, attempt: 1 });
    expect(second.status().reaction.lost).toEqual({ _tag: 'HistoryLost', known: 3, stands: 2 });
  });
});
