import { type ClientForgetting, openCasework, openForgetting, withPromises } from '@pavadonis/casework';
import type { Instant } from '@pavadonis/domain';
import { type EventStore, history, orThrow, type StoreHistory } from '@pavadonis/event-store';
import { masterKey, openVault, type Vault } from '@pavadonis/vault';
import { randomBytes } from 'node:crypto';
import { type DueNow, dueFrom } from './due';
import { filesIn, makeFolder, masterIn } from './files';
import { findingsFrom, type FindingsNow } from './findings';
import { type Letters, openLetters, type Patience } from './letters';
import { models, type Office } from './office';
import { openPast, type Past } from './past';
import { openReadings } from './readings';
import { openStore } from './store';

/** All that the pages work with: decisions, live rows, the log, and the vault of personal texts. */
export interface Desk {
  /** Decisions, revealed texts and live read models. */
  readonly office: Office;
  /** The store, for the log as it was recorded. */
  readonly store: EventStore;
  /** The log with the time of recording, the user and the evidence. */
  readonly history: StoreHistory;
  /** The rows of the figures, as moments of the past knew them. */
  readonly past: Past;
  /** Lists the reminders that are due, of all clients. */
  readonly dueNow: DueNow;
  /** Lists the broken rules, of all streams. */
  readonly findingsNow: FindingsNow;
  /** The letters to clients that follow what is recorded. */
  readonly letters: Letters;
  /** Forgetting clients, for those who look after personal data. */
  readonly forgetting: ClientForgetting;
  /** The vault, for those who look after personal data. */
  readonly vault: Vault;
  /** The file of readings, for those who look after personal data. */
  readonly readings: string;
  /** Ends the letters, and closes the read models, the store, the vault and the log of readings, in this order. */
  readonly close: () => Promise<void>;
}

/** Where a desk keeps its files, the address of its store, and its clock. */
export interface DeskOptions {
  /** The folder of the files; made where it does not exist. */
  readonly folder: string;
  /** The address of EventStoreDB; by default the store is a file of the folder. */
  readonly address?: string | undefined;
  /** The clock, for the time of recording. */
  readonly now: () => Instant;
  /** How often a letter that fails is tried; by default ten times, with growing pauses. */
  readonly patience?: Patience | undefined;
}

/** How long a request to forget somebody waits, and can be taken back, in days: this host's own rule. */
const DELAY_DAYS = 30;

/** Opens a desk in a folder, and waits until its rows show the whole log. */
export const openDesk = async ({ folder, address, now, patience }: DeskOptions): Promise<Desk> => {
  makeFolder(folder);
  const files = filesIn(folder);
  const master = orThrow(masterKey(masterIn(files, randomBytes)));
  const vault = await orThrow(openVault({ keys: files.keys, register: files.forgotten, master, now }));
  const readings = await openReadings(files.readings);
  const store = await openStore(address ?? files.store);
  const readModels = { file: files.rows, models };
  const opening = openCasework({ store, vault, readModels, now, onRevealed: readings.note });
  const casework = await orThrow(opening);
  const office = withPromises(casework);
  await office.readModels.caughtUp({ signal: AbortSignal.timeout(600_000) });
  const forgetting = await orThrow(
    openForgetting({ office: casework, store, vault, delayDays: DELAY_DAYS, now }),
  );
  const letters = await openLetters(store, { folder: files.letters, file: files.reactions }, patience);
  const log = history(store);
  return {
    office,
    store,
    dueNow: dueFrom(office, store),
    history: log,
    past: openPast(log),
    findingsNow: findingsFrom(office, () => performance.now()),
    letters,
    forgetting,
    vault,
    readings: files.readings,
    close: async () => {
      await letters.close();
      await office.readModels.close();
      await orThrow(store.close());
      await orThrow(vault.close());
      await readings.close();
    },
  };
};
