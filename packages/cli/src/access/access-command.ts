import type { Revealing } from '@pavadonis/casework';
import type { CivilDate } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { appendFileSync, closeSync, fsyncSync, openSync } from 'node:fs';
import { documentOptions, formOption, readDocument, readForm } from '../audit/document';
import type { Failure } from '../failure';
import { fileRefused } from '../files/file-refused';
import { OWNER_ALONE } from '../files/write-files';
import { text } from '../language';
import { escapedJson } from '../seen';
import { withStore } from '../store/with-store';
import { clientIn, nothingRecorded } from '../usage/client-option';
import type { Told } from '../usage/command';
import type { Deed } from '../usage/listed';
import { type OptionOf, read, readNeeded } from '../usage/option';
import { aText, storeIn } from '../usage/shared-options';
import { dayIn } from '../usage/values';
import { vaultOptions } from '../vault/options';
import { actorOption, readDayOrToday, recordedText } from '../usage/user-options';
import { readVault, withVault } from '../vault/with-vault';
import { elsewhereOf } from './elsewhere';

const asOfOption: OptionOf<CivilDate> = {
  name: 'day',
  value: text('diena', 'day'),
  about: text(
    'diena, kurai ziņas sagatavo; pēc noklusējuma šodiena',
    'the day for which it is made; today by default',
  ),
  parse: dayIn('day'),
};

const whyOption = recordedText(
  'why',
  text('nolūks', 'purpose'),
  text(
    'kāpēc tekstus atver, piemēram, lūgums piekļūt datiem',
    'why the texts are opened, such as a request for access',
  ),
);

const readingsOption = aText(
  'readings',
  text('datne', 'file'),
  text(
    'datne, kurai pieraksta klāt, kas, kad un kāpēc tekstus atvēra, pirms tie atvērti',
    'the file to which is added who opened the texts, when and why, before they are opened',
  ),
);

/** Adds a line about a reading to a file, and has it on the disk before it returns. */
const addTo =
  (path: string) =>
  ({ stream, kinds, at, note }: Revealing): void => {
    const file = openSync(path, 'a', OWNER_ALONE);
    try {
      appendFileSync(file, `${JSON.stringify({ at, by: note.by, why: note.why, stream, kinds })}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  };

// asked before anything is opened, so that the reason is told and not that a callback failed
const isWritable = (path: string | undefined): E.Either<Failure, string | undefined> => {
  if (path === undefined) return E.right(path);
  return E.tryCatch(
    () => {
      closeSync(openSync(path, 'a', OWNER_ALONE));
      return path;
    },
    (thrown): Failure => fileRefused(path, thrown),
  );
};

/** The command that writes all that is recorded about a person, for that person. */
export const accessCommand: Deed = {
  options: [
    formOption,
    asOfOption,
    actorOption,
    whyOption,
    readingsOption,
    ...vaultOptions,
    ...documentOptions,
  ],
  run: (given, file, { store: named, env, signal, onEvents }) =>
    pipe(
      E.Do,
      E.apSW('named', storeIn(named)),
      E.apSW('stream', clientIn('client')(file)),
      E.apSW('format', readForm(given)),
      E.apSW('asOf', readDayOrToday(asOfOption, given)),
      E.apSW('by', readNeeded(actorOption, given)),
      E.apSW('why', readNeeded(whyOption, given)),
      E.apSW('written', readDocument(given)),
      E.apSW('vault', readVault(given, env)),
      E.apSW('readings', E.flatMap(isWritable)(read(readingsOption, given))),
      TE.fromEither,
      TE.flatMap(({ named: of, stream, format, asOf, by, why, written, vault, readings }) =>
        withVault(vault, (keys) =>
          withStore(of, { readOnly: true, signal }, ({ store }) => async () => {
            // a report needs neither, and starts the sooner
            const [{ casework }, { accessReport, accessReportJson, accessReportPage }] = await Promise.all([
              import('@pavadonis/casework'),
              import('@pavadonis/access-report'),
            ]);
            const office = casework({
              store,
              ...(keys === undefined ? {} : { vault: keys }),
              ...(readings === undefined ? {} : { onRevealed: addTo(readings) }),
            });
            const person = await office.revealPerson(stream, { by, why }, { signal })();
            if (E.isLeft(person)) return person;
            if (person.right.recorded.length === 0) return E.left(nothingRecorded(file));
            const elsewhere = await elsewhereOf(store, person.right.streams, { signal, onEvents })();
            if (E.isLeft(elsewhere)) return elsewhere;
            const report = accessReport({ person: person.right, asOf, ...elsewhere.right });
            const content =
              format === 'json' ? escapedJson(accessReportJson(report)) : accessReportPage(report);
            return E.right<Failure, Told>({ kind: 'document', content, written, isPersonal: true });
          }),
        ),
      ),
    ),
};
