import { afterEach } from '@jest/globals';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import type { ReadModels } from '@pavadonis/projection';
import { journal } from '@pavadonis/testing-projection';
import { setImmediate } from 'node:timers/promises';
import { liveReadModels } from '../../../src/read-models/live';
import type { LiveReadModelsOptions } from '../../../src/read-models/live-options';
import type { LiveReadModels } from '../../../src/read-models/live-read-models';

const open: Pick<LiveReadModels<ReadModels>, 'close'>[] = [];
let running = new AbortController();

afterEach(async () => {
  running.abort();
  running = new AbortController();
  for (const live of open.splice(0)) await live.close()();
});

/** Live read models that are closed after the test, and that pause for a moment only. They show what the file held. */
export const live = async <M extends ReadModels>(
  options: LiveReadModelsOptions<M>,
): Promise<LiveReadModels<M>> => {
  const opened = await orThrow(liveReadModels({ pauseMs: () => 1, ...options }));
  open.push(opened);
  await orThrow(opened.opened());
  return opened;
};

type Journals = LiveReadModels<{ readonly journal: typeof journal }>;

/** The journal alone, which forgets nothing. */
export const journalOf = (
  store: EventStore,
  file = ':memory:',
  version = journal.version,
): Promise<Journals> => live({ store, file, models: { journal: { ...journal, version } } });

/** The types of the events that the rows of the journal show, stream by stream. */
export const told = (journals: Pick<Journals, 'view'>): readonly (readonly string[])[] => {
  const { centre, operation } = journals.view('journal').rows;
  return [...operation.values(), ...centre.values()].map(({ said }) =>
    said.map((each) => (JSON.parse(each) as { readonly type: string }).type),
  );
};

/** Waits until something holds, however long that takes; an error if the test ends before. */
export const until = async (holds: () => boolean): Promise<void> => {
  const { signal } = running;
  while (!holds()) {
    if (signal.aborted) throw new Error(`never: ${String(holds)}`);
    await setImmediate();
  }
};

/** Waits until all read models are live, and the file holds their rows. */
export const untilLive = (models: Pick<LiveReadModels<ReadModels>, 'status'>): Promise<void> =>
  until(() =>
    Object.values(models.status()).every(({ _tag, kept, position }) => _tag === 'Live' && kept === position),
  );
