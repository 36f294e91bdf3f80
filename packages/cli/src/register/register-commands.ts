import { type Metadata, text as aText } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import type { Failure } from '../failure';
import { fileRefused } from '../files/file-refused';
import { OWNER_ALONE, refuseExisting, writeFiles } from '../files/write-files';
import { type Bilingual, text } from '../language';
import { isConnectionString } from '../store/address';
import { withStore } from '../store/with-store';
import type { Around, Command, Family, Told } from '../usage/command';
import type { Given } from '../usage/option';
import { readKeys, withKeys } from './keys';
import { markedRegister } from './marked';
import { readMapping } from './mapping/read-mapping';
import {
  checkOptions,
  overwriteOption,
  readGiven,
  readRecording,
  recordOptions,
  type RegisterGiven,
} from './options';
import { readRegister } from './reading/read-register';
import { checkRegister, type Recorded, recordRegister, type Running } from './run/run-register';
import { fateOf } from './run/verdict';
import { REGISTER_SECRET } from './secret';
import { templateFiles } from './template';
import { toldVerdicts } from './told-verdicts';

type Ended = Promise<E.Either<Failure, Told>>;

const REGISTER = {
  name: text('reģistrs', 'register'),
  about: text('XLSX, CSV vai mape ar CSV', 'an XLSX, a CSV, or a folder of CSV files'),
};

const CHECKED = text('Kas ar reģistru notiktu', 'What would become of the register');
const RECORDED = text('Kas ar reģistru notika', 'What became of the register');

/** A register that was asked for, with what it is decided by. */
interface Asked {
  readonly given: RegisterGiven;
  readonly by: Metadata['by'];
  readonly readOnly: boolean;
  readonly title: Bilingual;
  readonly decide: (running: Running) => Promise<E.Either<Failure, Recorded>>;
}

const told = async (
  { verdicts, isRecorded }: Recorded,
  { given, title }: Asked,
  { language }: Around,
): Ended => {
  if (given.out !== undefined) {
    const marked = { path: given.out, content: await markedRegister(verdicts, language) };
    const written = writeFiles([marked], { overwrite: given.overwrite });
    if (E.isLeft(written)) return written;
  }
  const refused = verdicts.filter((verdict) => fateOf(verdict) === 'refused').length;
  return E.right({
    kind: 'answers',
    answers: toldVerdicts(verdicts, title),
    written: { format: undefined, out: undefined, overwrite: false, byteOrderMark: false },
    ...(refused === 0
      ? {}
      : { notHeld: { _tag: 'RowsRefused', rows: refused, isRestRecorded: isRecorded } as const }),
  });
};

/** Refuses a store that does not exist, since opening it for writing would make it. */
const existing = (named: string): E.Either<Failure, string> =>
  isConnectionString(named) || existsSync(named)
    ? E.right(named)
    : E.left({ _tag: 'MissingFile', path: named });

const decided = async (path: string, asked: Asked, options: Given, around: Around): Ended => {
  const { given, readOnly, decide, by } = asked;
  const named = existing(given.store);
  if (E.isLeft(named)) return named;
  if (given.out !== undefined) {
    const fresh = refuseExisting(given.out, given.overwrite);
    if (E.isLeft(fresh)) return fresh;
  }
  const mapping = readMapping(given.mapping);
  if (E.isLeft(mapping)) return mapping;
  const files = await readRegister(path, mapping.right.csv);
  if (E.isLeft(files)) return files;
  const keys = readKeys(options, around.env);
  if (E.isLeft(keys)) return keys;
  const { signal, onSteps } = around;
  const done = await withKeys(keys.right, ({ vault, idOfKey }) =>
    pipe(
      idOfKey(mapping.right.register),
      TE.flatMap((ids) =>
        withStore(
          named.right,
          { readOnly, signal },
          ({ store }) =>
            () =>
              decide({
                files: files.right,
                mapping: mapping.right,
                idOfKey: ids,
                store,
                vault,
                by,
                signal,
                onSteps,
              }),
        ),
      ),
    ),
  )();
  return E.isLeft(done) ? done : told(done.right, asked, around);
};

const CHECKER: Metadata['by'] = { actor: aText('check'), role: aText('check') };

const check: Command = {
  name: 'check',
  alias: 'parbaudit',
  about: text(
    'Saka rindu pa rindai, kas tiktu ierakstīts, kas jau ir un kas ir noraidīts',
    'Says row by row what would be recorded, what is so already, and what is refused',
  ),
  argument: REGISTER,
  options: checkOptions,
  run: (options, path, around) => async () => {
    const given = readGiven(checkOptions, options, around.store);
    if (E.isLeft(given)) return given;
    const decide = async (running: Running) =>
      E.map((verdicts: Recorded['verdicts']): Recorded => ({ verdicts, isRecorded: false }))(
        await checkRegister(running),
      );
    return decided(
      path,
      { given: given.right, by: CHECKER, readOnly: true, title: CHECKED, decide },
      options,
      around,
    );
  },
};

const record: Command = {
  name: 'record',
  alias: 'ierakstit',
  about: text(
    'Ieraksta reģistru, katru rindu vienu reizi, lai cik bieži to palaiž',
    'Records a register, each row once, however often it is run',
  ),
  argument: REGISTER,
  options: recordOptions,
  run: (options, path, around) => async () => {
    const given = readGiven(recordOptions, options, around.store);
    if (E.isLeft(given)) return given;
    const recording = readRecording(options);
    if (E.isLeft(recording)) return recording;
    const { by, despiteRefusals } = recording.right;
    const decide = (running: Running) => recordRegister(running, { despiteRefusals });
    const asked = { given: given.right, by, readOnly: false, title: RECORDED, decide };
    return E.mapLeft((failure: Failure): Failure =>
      failure._tag === 'Interrupted' ? { _tag: 'RecordingInterrupted' } : failure,
    )(await decided(path, asked, options, around));
  },
};

const WRITTEN = text('Veidne ir uzrakstīta.', 'The template is written.');

const template: Command = {
  name: 'template',
  alias: 'veidne',
  needsNoStore: true,
  about: text(
    'Raksta mapē reģistra veidni: XLSX, CSV, atļautās vērtības un kartējuma paraugu',
    'Writes a template of a register to a folder: XLSX, CSV, the allowed values and an example mapping',
  ),
  argument: {
    name: text('mape', 'folder'),
    about: text('mape; ja tās nav, to izveido', 'the folder, which is made if there is none'),
  },
  options: [overwriteOption],
  run:
    (options, folder, { language }) =>
    async () => {
      try {
        mkdirSync(folder, { recursive: true });
      } catch (thrown) {
        return E.left(fileRefused(folder, thrown));
      }
      const overwrite = options[overwriteOption.name] === true;
      const written = writeFiles(await templateFiles(folder, language), { overwrite });
      return E.isLeft(written) ? written : E.right({ kind: 'sentence', text: WRITTEN });
    },
};

const KEPT = text(
  'Noslēpums ir uzrakstīts; glabājiet to: bez tā reģistrs tiktu ierakstīts vēlreiz.',
  'The secret is written; keep it: without it the register would be recorded once more.',
);

const secret: Command = {
  name: 'secret',
  alias: 'noslepums',
  needsNoStore: true,
  about: text(
    'Izdomā reģistra noslēpumu un raksta to datnē, ko lasa tikai tās īpašnieks',
    'Makes the secret of a register, in a file that its owner alone reads',
  ),
  argument: { name: text('datne', 'file'), about: text('jaunā datne', 'the new file') },
  options: [],
  run: (_options, path) => () => {
    const content = `${randomBytes(REGISTER_SECRET.bytes).toString('hex')}\n`;
    // a secret that stands is never lost
    const written = writeFiles([{ path, content, mode: OWNER_ALONE }], { overwrite: false });
    return Promise.resolve(E.isLeft(written) ? written : E.right({ kind: 'sentence', text: KEPT }));
  },
};

/** The commands of registers: the past from spreadsheets. */
export const registerCommands: Family = {
  name: 'register',
  about: text('Ieraksta pagātni no izklājlapām', 'Records the past from spreadsheets'),
  members: [template, secret, check, record],
};
