import { type Metadata, text as aText } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { existsSync } from 'node:fs';
import type { Failure } from '../failure';
import { refuseExisting, writeFiles } from '../files/write-files';
import { type Bilingual, text } from '../language';
import { isConnectionString } from '../store/address';
import { withStore } from '../store/with-store';
import type { Around, Told } from '../usage/command';
import type { Deed } from '../usage/listed';
import type { Given } from '../usage/option';
import { readKeys, withKeys } from './keys';
import { markedRegister } from './marked';
import { readMapping } from './mapping/read-mapping';
import { checkOptions, readGiven, readRecording, recordOptions, type RegisterGiven } from './options';
import { readRegister } from './reading/read-register';
import { checkRegister, type Recorded, recordRegister, type Running } from './run/run-register';
import { fateOf } from './run/verdict';
import { toldVerdicts } from './told-verdicts';

type Ended = Promise<E.Either<Failure, Told>>;

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

/** Says what would become of a register. */
export const check: Deed = {
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

/** Records a register. */
export const record: Deed = {
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
