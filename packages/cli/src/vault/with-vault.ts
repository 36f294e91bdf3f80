import type { Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type * as TE from 'fp-ts/TaskEither';
import { existsSync } from 'node:fs';
import { badUse, type Failure } from '../failure';
import { readBytes } from '../files/read-file';
import { unreadableBy } from '../files/unreadable';
import type { Around } from '../usage/command';
import { type Given, type OptionOf, read } from '../usage/option';
import { forgottenOption, masterFileOption, vaultOption } from './options';

const BYTES = 64;
const HEX = /^[0-9a-f]{128}$/i;
const BASE64 = /^[A-Za-z0-9+/]{86}==$/;

/** Reads the bytes of a master out of a text, in one of two forms. */
const bytesIn = (written: string): Uint8Array => {
  const text = written.trim();
  if (HEX.test(text)) return Buffer.from(text, 'hex');
  return BASE64.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0);
};

/** A vault as it was named: its files and its master. */
export interface NamedVault {
  readonly keys: string;
  /** The register of the forgotten. */
  readonly forgotten: string;
  /** The bytes of the master; 64, or they are refused. */
  readonly master: Uint8Array;
}

const named = (
  option: OptionOf<string>,
  variable: string,
  given: Given,
  env: Around['env'],
): E.Either<Failure, string | undefined> =>
  E.map((found: string | undefined) => found ?? (env[variable] === '' ? undefined : env[variable]))(
    read(option, given),
  );

const lacks = ({ name }: OptionOf<string>, variable: string): Failure =>
  badUse(
    `Trūkst --${name}, vai mainīgā ${variable}; norādiet vienu no tiem.`,
    `--${name} is missing, and so is the variable ${variable}; give one of them.`,
  );

const NO_MASTER = badUse(
  'Nav dota galvenā atslēga; norādiet --master-file, PAVADONIS_MASTER_FILE vai PAVADONIS_MASTER.',
  'No master is given; name --master-file, PAVADONIS_MASTER_FILE or PAVADONIS_MASTER.',
);

const readMaster = (path: string | undefined, env: Around['env']): E.Either<Failure, Uint8Array> => {
  const inEnvironment = env['PAVADONIS_MASTER'];
  if (path === undefined)
    return inEnvironment === undefined || inEnvironment === ''
      ? E.left(NO_MASTER)
      : E.right(bytesIn(inEnvironment));
  return E.map((bytes: Buffer) => (bytes.length === BYTES ? bytes : bytesIn(bytes.toString('latin1'))))(
    readBytes(path),
  );
};

// a new vault made by mistake would seal from then on, and open nothing
const exists = (path: string): E.Either<Failure, string> =>
  existsSync(path) ? E.right(path) : unreadableBy(path, 'ENOENT');

/** Reads which vault is named; nothing where no part of one is. */
export const readVault = (given: Given, env: Around['env']): E.Either<Failure, NamedVault | undefined> =>
  pipe(
    E.Do,
    E.apSW('keys', named(vaultOption, 'PAVADONIS_VAULT', given, env)),
    E.apSW('forgotten', named(forgottenOption, 'PAVADONIS_FORGOTTEN', given, env)),
    E.apSW('masterFile', named(masterFileOption, 'PAVADONIS_MASTER_FILE', given, env)),
    E.flatMap(({ keys, forgotten, masterFile }): E.Either<Failure, NamedVault | undefined> => {
      if (keys === undefined)
        // whoever names a part of a vault means it, and would record without it
        return forgotten === undefined && masterFile === undefined
          ? E.right(undefined)
          : E.left(lacks(vaultOption, 'PAVADONIS_VAULT'));
      if (forgotten === undefined) return E.left(lacks(forgottenOption, 'PAVADONIS_FORGOTTEN'));
      return pipe(
        E.Do,
        E.apSW('keys', exists(keys)),
        E.apSW('forgotten', exists(forgotten)),
        E.apSW('master', readMaster(masterFile, env)),
      );
    }),
  );

/** Reads which vault is named, and refuses where none is. */
export const readNeededVault = (given: Given, env: Around['env']): E.Either<Failure, NamedVault> =>
  E.flatMap((vault: NamedVault | undefined): E.Either<Failure, NamedVault> =>
    vault === undefined ? E.left(lacks(vaultOption, 'PAVADONIS_VAULT')) : E.right(vault),
  )(readVault(given, env));

/** Opens a vault, does work with it, and closes it. */
export const withNamedVault =
  <A>(
    { keys, forgotten, master: bytes }: NamedVault,
    work: (opened: Vault) => TE.TaskEither<Failure, A>,
  ): TE.TaskEither<Failure, A> =>
  async () => {
    // a report needs none of it, and starts the sooner
    const { masterKey, openVault } = await import('@pavadonis/vault');
    const master = masterKey(bytes);
    if (E.isLeft(master)) return master;
    const opened = await openVault({ keys, register: forgotten, master: master.right })();
    if (E.isLeft(opened)) return opened;
    const done = await work(opened.right)();
    const closed = await opened.right.close()();
    return E.isLeft(done) || E.isRight(closed) ? done : closed;
  };

/** Opens a vault, does work with it, and closes it; without one the work is done without. */
export const withVault = <A>(
  vault: NamedVault | undefined,
  work: (opened: Vault | undefined) => TE.TaskEither<Failure, A>,
): TE.TaskEither<Failure, A> => (vault === undefined ? work(undefined) : withNamedVault(vault, work));
