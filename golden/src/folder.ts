import type { StoredEvent } from '@pavadonis/event-store';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Asked } from './figures';
import type { LeftVault } from './vault';

/** The files that a version leaves; all but the figures are compressed. */
export const filesIn = (folder: string) => ({
  log: join(folder, 'log.jsonl.gz'),
  figures: join(folder, 'figures.json'),
  store: join(folder, 'store.db.gz'),
  rows: join(folder, 'rows.db.gz'),
});

/** The files of the vault that a version leaves, in a folder of their own; all but what it says are compressed. */
export const vaultFilesIn = (folder: string) => ({
  log: join(folder, 'vault', 'log.jsonl.gz'),
  keys: join(folder, 'vault', 'keys.db.gz'),
  register: join(folder, 'vault', 'register.db.gz'),
  vault: join(folder, 'vault', 'vault.json'),
});

/** The figures of a version, and the versions of the read models in its rows file. */
export interface Figures {
  readonly rowVersions: Readonly<Record<string, number>>;
  readonly reports: readonly { readonly asked: Asked; readonly figures: unknown }[];
}

/** Writes stored events as lines of JSON, in which an event and its metadata stand as objects. */
export const linesOf = (events: readonly StoredEvent[]): string =>
  events
    .map(({ data, metadata, ...place }) =>
      JSON.stringify({
        ...place,
        data: JSON.parse(data) as unknown,
        metadata: JSON.parse(metadata) as unknown,
      }),
    )
    .map((line) => `${line}\n`)
    .join('');

type Line = Omit<StoredEvent, 'data' | 'metadata'> & { readonly data: unknown; readonly metadata: unknown };

/** Reads the events of a file that a version left. */
export const readLines = (file: string): readonly StoredEvent[] =>
  gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((text) => {
      const { data, metadata, ...place } = JSON.parse(text) as Line;
      return { ...place, data: JSON.stringify(data), metadata: JSON.stringify(metadata) };
    });

/** Reads the events that a version stored. */
export const readLog = (folder: string): readonly StoredEvent[] => readLines(filesIn(folder).log);

/** Reads the vault that a version left. */
export const readVault = (folder: string): LeftVault =>
  JSON.parse(readFileSync(vaultFilesIn(folder).vault, 'utf8')) as LeftVault;

/** Reads the figures that a version gave. */
export const readFigures = (folder: string): Figures =>
  JSON.parse(readFileSync(filesIn(folder).figures, 'utf8')) as Figures;
