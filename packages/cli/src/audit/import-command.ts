import { importArchive, type ImportError } from '@pavadonis/audit';
import type { EventStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { randomUUID } from 'node:crypto';
import { linkSync, lstatSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Failure } from '../failure';
import { fileRefused } from '../files/file-refused';
import { removeFiles } from '../files/remove-files';
import { text } from '../language';
import { isConnectionString } from '../store/address';
import { interruptibleStore } from '../store/interruptible-store';
import { withStore } from '../store/with-store';
import type { Told } from '../usage/command';
import type { Deed } from '../usage/listed';
import { storeIn } from '../usage/shared-options';
import { countedEvents } from '../words/counted-events';
import { readSealText, readTrust, sealAlone, trustOptions } from './options';

type Imported = Parameters<typeof importArchive>[0];

const archiveSealOption = sealAlone(
  text(
    'datne ar publicētu zīmogu; pēc noklusējuma tas, kas ir arhīvā',
    'the file with a seal as it was published; by default the one in the archive',
  ),
);

const told = (size: number, isBelieved: boolean): Told => {
  const events = countedEvents(size);
  return {
    kind: 'sentence',
    text: isBelieved
      ? text(
          `Vēsture importēta: ${events.lv}; zīmogs ir žurnāla atslēgas parakstīts.`,
          `The history is imported: ${events.en}; the seal is signed by the key of the log.`,
        )
      : text(
          `Vēsture importēta: ${events.lv}; neviens paraksts nav pārbaudīts, jo nav dots --keys.`,
          `The history is imported: ${events.en}; no signature was checked, since --keys is not given.`,
        ),
  };
};

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

/** Tells a failure of the unfinished file by the name that was asked for: nobody knows the other one. */
const ofNamed =
  (unfinished: string, named: string) =>
  (failure: Failure): Failure =>
    'path' in failure && basename(failure.path) === basename(unfinished)
      ? { ...failure, path: join(dirname(failure.path), basename(named)) }
      : failure;

/** Fills a new file beside its place, and puts it there once it is whole. */
const intoNewFile =
  (fill: (named: string) => TE.TaskEither<Failure, number>, named: string): TE.TaskEither<Failure, number> =>
  async () => {
    // a name of its own, since a longer one may be too long
    const unfinished = join(dirname(named), `${randomUUID()}.unfinished`);
    try {
      if (lstatSync(named, { throwIfNoEntry: false }) !== undefined)
        return E.left({ _tag: 'StoreExists', path: named });
      const filled = await fill(unfinished)();
      if (E.isLeft(filled)) return E.mapLeft(ofNamed(unfinished, named))(filled);
      linkSync(unfinished, named);
      return filled;
    } catch (thrown) {
      return E.left(fileRefused(named, thrown));
    } finally {
      removeFiles(JOURNALS.map((end) => `${unfinished}${end}`));
    }
  };

/** The command that restores the history of an archive. */
export const importCommand: Deed = {
  options: [...trustOptions, archiveSealOption],
  run: (given, folder, { store: named, signal, onEvents }) =>
    pipe(
      E.Do,
      E.apSW('named', storeIn(named)),
      E.apSW('trust', readTrust(given)),
      E.apSW('seal', readSealText(archiveSealOption, given)),
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
