import { sealAnew, newKey } from '@pavadonis/audit';
import { instant, Text, written } from '@pavadonis/domain';
import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { recordInventedHistory } from '@pavadonis/published-reports/history';
import { masterKey, openVault } from '@pavadonis/vault';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { filesIn, makeFolder, masterIn, writeInOneStep } from '../desk/files';
import { openStore } from '../desk/store';

const SEED = 1;
const UNFINISHED = 'unfinished-';

/** The end of the invented history, as a moment: nothing of it is recorded later. */
const END_OF_HISTORY = instant('2024-01-01T00:00:00.000Z');

const ORIGIN = 'desk.example/invented-history';
const by = { actor: written(Text, 'demo'), role: written(Text, 'demo') };

/** Returns the key that signs the log of a folder, which is made where there is none. */
const signerIn = (folder: string): string => {
  const file = join(folder, 'log.key');
  if (!existsSync(file)) writeInOneStep(file, orThrow(newKey(ORIGIN)).signer);
  return readFileSync(file, 'utf8');
};

type Tell = (ratio: number) => void;

/** Records a history into an empty store in memory. */
type History = (store: EventStore, onProgress: (done: number, of: number) => void) => Promise<unknown>;

const inventedHistory: History = (store, onProgress) =>
  orThrow(recordInventedHistory(store, SEED, onProgress));

/** A folder, and the history that is recorded with its keys. */
interface Recording {
  readonly folder: string;
  readonly history: History;
  readonly onProgress: Tell;
}

/** Records the history in memory, and seals it from there into a store, with the keys of a folder. */
const recordIn = async (
  { folder, history, onProgress }: Recording,
  open: (file: string) => Promise<EventStore>,
): Promise<void> => {
  const files = filesIn(folder);
  const master = orThrow(masterKey(masterIn(files, randomBytes)));
  const vault = await orThrow(openVault({ keys: files.keys, register: files.forgotten, master }));
  const target = await open(files.store);
  // a server that is not there shows before minutes of recording
  await orThrow(target.readAll({ after: 0, limit: 1 }));
  const source = memoryStore();
  await history(source, (done, of) => {
    onProgress(done / of);
  });
  const log = { folder: join(folder, 'log'), origin: ORIGIN, signers: [signerIn(folder)] };
  await orThrow(sealAnew({ source, target, vault, log, at: END_OF_HISTORY, by }));
  await orThrow(target.close());
  await orThrow(vault.close());
};

/** Records into a file, which is put in its place last: an unfinished one is removed and made anew. */
const recordInFile = async (recording: Recording): Promise<void> => {
  const { folder } = recording;
  const files = filesIn(folder);
  if (existsSync(files.store)) return;
  for (const name of readdirSync(folder).filter((each) => each.startsWith(UNFINISHED)))
    rmSync(join(folder, name), { recursive: true });
  const unfinished = mkdtempSync(join(folder, UNFINISHED));
  // an invented history that is lost in a power cut is made again
  const open = (path: string) => orThrow(sqliteStore({ path, durability: 'normal' }));
  await recordIn({ ...recording, folder: unfinished }, open);
  for (const file of [files.master, files.keys, files.forgotten, files.store])
    renameSync(join(unfinished, basename(file)), file);
  rmSync(unfinished, { recursive: true });
};

/**
 * Records into a server, with the keys of the folder. Events that were written before an interruption stay there, and the next
 * start goes on from them. A server that holds anything else is refused.
 */
const recordAt = async (address: string, recording: Recording): Promise<void> => {
  const done = join(recording.folder, 'recorded');
  if (existsSync(done)) return;
  await recordIn(recording, () => openStore(address));
  writeFileSync(done, '');
};

/** Records the invented history, its personal texts sealed, unless it is there: in a file of the folder, or at an address. */
export const recordDemo = async (
  folder: string,
  address: string | undefined,
  onProgress: Tell,
  history: History = inventedHistory,
): Promise<void> => {
  makeFolder(folder);
  const recording = { folder, history, onProgress };
  await (address === undefined ? recordInFile(recording) : recordAt(address, recording));
};
