import { exportArchive } from '@pavadonis/audit';
import { type CivilDate, civilDateOf, instantOf } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../failure';
import { readText } from '../files/read-file';
import { refusedToRead } from '../files/unreadable';
import { text } from '../language';
import { interruptibleStore } from '../store/interruptible-store';
import { withStore } from '../store/with-store';
import type { Told } from '../usage/command';
import type { Deed } from '../usage/listed';
import { type Given, type OptionOf, read, readNeeded } from '../usage/option';
import { aText, storeIn } from '../usage/shared-options';
import { dayIn } from '../usage/values';
import { countedEvents } from '../words/counted-events';
import { logOption, readSealText, sealOption } from './options';

const sourceOption = aText(
  'source',
  text('URI', 'URI'),
  text(
    'vēstures glabātājs, kā pilns URI, piemēram, https://sif.example/pavadonis',
    'the keeper of the history, as a whole URI such as https://sif.example/pavadonis',
  ),
);

const dateOption: OptionOf<CivilDate> = {
  name: 'date',
  value: text('diena', 'day'),
  about: text('arhīva diena; pēc noklusējuma šodiena', 'the day of the archive; today by default'),
  parse: dayIn('date'),
};

const schemasOption = aText(
  'schemas',
  text('mape', 'folder'),
  text(
    'mape ar notikumu JSON shēmām, ko likt arhīvā',
    'the folder with the JSON Schemas of events to put in',
  ),
);

const wordsOption = aText(
  'words',
  text('datne', 'file'),
  text('datne ar vārdu skaidrojumiem, ko likt arhīvā', 'the file that explains the words, to put in'),
);

const readSchemas = (given: Given): E.Either<Failure, Readonly<Record<string, string>>> =>
  pipe(
    read(schemasOption, given),
    E.flatMap((folder): E.Either<Failure, Readonly<Record<string, string>>> => {
      if (folder === undefined) return E.right({});
      return pipe(
        E.tryCatch(
          () => readdirSync(folder).filter((name) => name.endsWith('.json')),
          (thrown) => thrown,
        ),
        E.orElse((thrown): E.Either<Failure, readonly string[]> => refusedToRead(folder, thrown)),
        E.flatMap(
          E.traverseArray((name) =>
            E.map((content: string) => [name, content] as const)(readText(join(folder, name))),
          ),
        ),
        E.map((entries) => Object.fromEntries(entries)),
      );
    }),
  );

/** The command that writes an archive. */
export const exportCommand: Deed = {
  options: [sourceOption, dateOption, logOption, sealOption, schemasOption, wordsOption],
  run: (given, folder, { store: named, signal, onEvents }) =>
    pipe(
      E.Do,
      E.apSW('named', storeIn(named)),
      E.apSW('source', readNeeded(sourceOption, given)),
      E.apSW('date', read(dateOption, given)),
      E.apSW('log', read(logOption, given)),
      E.apSW('seal', readSealText(sealOption, given)),
      E.apSW('schemas', readSchemas(given)),
      E.apSW(
        'words',
        E.flatMap((path: string | undefined): E.Either<Failure, string | undefined> =>
          path === undefined ? E.right(undefined) : readText(path),
        )(read(wordsOption, given)),
      ),
      TE.fromEither,
      TE.flatMap(({ named: of, date, ...rest }) =>
        withStore(of, { readOnly: true, signal }, ({ store }) =>
          pipe(
            exportArchive({
              ...rest,
              store: interruptibleStore(store, signal, onEvents),
              folder,
              date: date ?? civilDateOf(instantOf(Date.now())),
            }),
            TE.map(({ size, root }): Told => {
              const events = countedEvents(size);
              return {
                kind: 'sentence',
                text: text(
                  `Arhīvs uzrakstīts: ${events.lv}, sakne ${root.toString('base64')}.`,
                  `The archive is written: ${events.en}, root ${root.toString('base64')}.`,
                ),
              };
            }),
          ),
        ),
      ),
    ),
};
