import { newKey, openSealedLog, type Trust } from '@pavadonis/audit';
import {
  auditReport,
  type AuditReport,
  type AuditReportOptions,
  type SealToCompare,
} from '@pavadonis/audit-report';
import { civilDate } from '@pavadonis/domain';
import { encode, type EventStore, memoryStore, orThrow, type StoredEvent } from '@pavadonis/event-store';
import { type GivenEvent, type LogEntry, logOf } from '@pavadonis/testing';

const SEED_BYTES = 32;

export const origin = 'sif.example/pavadonis';
export const keys = orThrow(newKey(origin, new Uint8Array(SEED_BYTES)));
export const trust: Trust = { origin, keys: [keys.verifier] };

/** A store that holds a log as it was recorded. */
export const storing = async (log: readonly LogEntry[]): Promise<EventStore> => {
  const store = memoryStore();
  for (const { stream, revision, ...entry } of log) {
    const expected = revision === 0 ? 'no_stream' : revision - 1;
    const event = orThrow(encode(stream, entry));
    await orThrow(store.append(stream, expected, [event], { imported: true }));
  }
  return store;
};

/** A store with these events, recorded one after another. */
export const storeOf = (...stories: readonly Iterable<GivenEvent>[]): Promise<EventStore> =>
  storing(logOf(stories.flatMap((story) => [...story])));

export const storedIn = (store: Pick<EventStore, 'readAll'>): Promise<readonly StoredEvent[]> =>
  orThrow(store.readAll({ after: 0, limit: Number.MAX_SAFE_INTEGER }));

/** A store that holds these events, as somebody left them who wrote into its file. */
export const holding = (events: readonly StoredEvent[]): Pick<EventStore, 'readAll'> => ({
  readAll:
    ({ after, limit, knownAt }) =>
    () => {
      const last = knownAt?._tag === 'Position' ? knownAt.position : Number.MAX_SAFE_INTEGER;
      const page = events.filter(({ position }) => position > after && position <= last);
      return Promise.resolve({ _tag: 'Right', right: page.slice(0, limit) });
    },
});

/** Seals a store in a folder. */
export const sealedIn = async (
  folder: string,
  store: Pick<EventStore, 'readAll'>,
): Promise<SealToCompare> => {
  const log = await orThrow(openSealedLog({ store, folder, origin, signers: [keys.signer] }));
  await orThrow(log.seal());
  await orThrow(log.close());
  return { folder, ...trust };
};

const ASKED = { asOf: civilDate('2026-12-31'), centreDays: 30 };

type Asked = Partial<AuditReportOptions> & Pick<AuditReportOptions, 'store'>;

/** Makes a report of a store, as of a day after all that it holds. */
export const reportOf = (options: Asked): Promise<AuditReport> =>
  orThrow(auditReport({ ...ASKED, ...options }));

/** Tries to make a report, and returns the failure or the report. */
export const tryReport = (options: Asked) => auditReport({ ...ASKED, ...options })();
