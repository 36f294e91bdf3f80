import { describe, it } from '@jest/globals';
import { catalogue } from '@pavadonis/domain';
import { decoder, type EventStore, memoryStore, orThrow, type StoredEvent } from '@pavadonis/event-store';
import assert from 'node:assert/strict';
import { replayedFigures } from '../src/figures';
import { goldens } from './support/golden';
import { missing } from './support/missing';

const storeOf = async (log: readonly StoredEvent[]): Promise<EventStore> => {
  const store = memoryStore();
  for (const { stream, revision, ...event } of log)
    await orThrow(
      store.append(stream, revision === 0 ? 'no_stream' : revision - 1, [event], { imported: true }),
    );
  return store;
};

const today = decoder();

for (const { version, log, reports } of goldens)
  describe(`the log that ${version} left`, () => {
    it('has events of many types in every kind of stream', () => {
      const streams = new Set(log.map(({ stream }) => stream.slice(0, stream.indexOf('-'))));
      assert.deepEqual([...streams].sort(), Object.keys(catalogue).sort());
      assert.ok(new Set(log.map(({ type }) => type)).size > 50);
    });

    it('can be read, each event with its metadata', () => {
      for (const event of log) assert.equal(orThrow(today.recorded(event)).event.type, event.type);
    });

    it('gives the figures that it gave', async () => {
      const store = await storeOf(log);
      assert.ok(reports.length > 0);
      for (const { asked, figures } of reports)
        assert.deepEqual(missing(figures, await replayedFigures(store, today, asked)), []);
    });

    it('would be noticed to give others', async () => {
      const [first] = reports;
      assert.ok(first !== undefined);
      const store = await storeOf(log.filter(({ type }) => type !== 'ServiceStarted').map(renumbered()));
      const fewer = await replayedFigures(store, today, first.asked);
      assert.ok(missing(first.figures, fewer).includes('figures.caseload.activeClients'));
    });
  });

/** Closes the holes that events leave which were taken out. */
function renumbered(): (event: StoredEvent) => StoredEvent {
  const revisions = new Map<string, number>();
  return (event) => {
    const revision = revisions.get(event.stream) ?? 0;
    revisions.set(event.stream, revision + 1);
    return { ...event, revision };
  };
}
