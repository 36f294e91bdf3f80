import { importArchive, type ImportError } from '@pavadonis/audit';
import type { EventStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { randomUUID } from 'node:crypto';
import { linkSync, lstatSync, rmSync } from 'node:fs';
import type { Failure } from '../failure';
import { fileRefused } from '../files/file-refused';
import { text } from '../language';
import { isConnectionString } from '../store/address';
import { interruptibleStore } from '../store/interruptible-store';
import { withStore } from '../store/with-store';
import type { Command, Told } from '../usage/command';
import { storeIn } from '../usage/shared-options';
import { AUDIT } from './group';
import { readSealText, readTrust, sealOption, trustOptions } from './options';

type Imported = Parameters<typeof importArchive>[0];

const told = (size: number, isBelieved: boolean): Told => ({
  kind: 'sentence',
  text: isBelieved
    ? text(
        `Importēti ${size} notikumi; zīmogs ir žurnāla atslēgas parakstīts.`,
        `${size} events are imported; the seal is signed by the key of the log.`,
      )
    : text(
        `Importēti ${size} notikumi; neviens paraksts nav pārbaudīts, jo nav dots --keys.`,
        `${size} events are imported; no signature was checked, since --keys is not given.`,
      ),
});

const into =
  (options: Omit<Imported, 'store'>, signal: AbortSignal, onEvents: (events: number) => void) =>
  (named: string): TE.TaskEither<Failure | ImportError, number> =>
    withStore(named, { readOnly: false, signal }, ({ store }) =>
      pipe(
        importArchive({ ...options, store: interruptibleStore<EventStore>(store, signal, onEvents) }),
        TE.map(({ size }) => size),
      ),
    );

const JOURNALS = ['', '-wal', '-shm'];

/** Fills a new file beside its place, and puts it there once it is whole. */
const intoNewFile =
  (fill: (named: string) => TE.TaskEither<Failure, number>, named: string): TE.TaskEither<Failure, number> =>
  async () => {
    if (lstatSync(named, { throwIfNoEntry: false }) !== undefined)
      return E.left({ _tag: 'StoreExists', path: named });
    const unfinished = `${named}.${randomUUID()}.unfinished`;
    try {
      const filled = await fill(unfinished)();
      if (E.isLeft(filled)) return filled;
      linkSync(unfinished, named);
      return filled;
    } catch (thrown) {
      return E.left(fileRefused(named, thrown));
    } finally {
      for (const end of JOURNALS) rmSync(`${unfinished}${end}`, { force: true });
    }
  };

/** The command that restores the history of an archive. */
export const importCommand: Command = {
  name: 'import',
  alias: 'importet',
  group: AUDIT,
  about: text(
    'Atjauno vēsturi no arhīva jaunā krātuvē, kad viss arhīvs ir pārbaudīts',
    'Restores the history of an archive into a new store, once the whole archive is checked',
  ),
  argument: { name: 'folder', about: text('arhīva mape', 'the folder of the archive') },
  options: [...trustOptions, sealOption],
  run: (given, folder, { store: named, signal, onEvents }) =>
    pipe(
      E.Do,
      E.apSW('named', storeIn(named)),
      E.apSW('trust', readTrust(given)),
      E.apSW('seal', readSealText(sealOption, given)),
      TE.fromEither,
      TE.flatMap(({ named: of, trust, seal }) => {
        const fill = into({ folder, trust, seal }, signal, onEvents);
        return pipe(
          isConnectionString(of) ? fill(of) : intoNewFile(fill, of),
          TE.map((size) => told(size, trust !== undefined)),
        );
      }),
    ),
};
