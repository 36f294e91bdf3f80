import type { Trust } from '@pavadonis/audit';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { badUse, type Failure } from '../failure';
import { readLines, readText } from '../files/read-file';
import { text } from '../language';
import { type Given, keyOf, type OptionOf, read, readNeeded } from '../usage/option';
import { aText } from '../usage/shared-options';
import { wholeIn } from '../usage/values';

const FILE = text('datne', 'file');
const FOLDER = text('mape', 'folder');

/** The folder of tiles and seals. */
export const logOption = aText(
  'log',
  FOLDER,
  text('žurnāla mape, kurā glabājas zīmogi', 'the folder of the log, in which seals are kept'),
);

/** The file of the signer. */
export const keyFileOption: OptionOf<string> = {
  ...aText(
    'key-file',
    FILE,
    text(
      'datne ar slepeno atslēgu, ko izveidoja pavadonis key; mainot atslēgu, tajā ir divas rindas',
      'the file with the secret key that pavadonis key made; two lines while keys change',
    ),
  ),
  secret: {},
  keys: 'PRIVATE+KEY+name+id+key',
};

/** The file of verifiers. */
const keysOption: OptionOf<string> = {
  ...aText(
    'keys',
    FILE,
    text(
      'datne ar publicētajām atslēgām, pa vienai rindā, arī agrākajām',
      'the file with the published keys, one a line, former ones too',
    ),
  ),
  keys: 'name+id+key',
};

/** The name of the log. */
export const originOption = aText(
  'origin',
  text('nosaukums', 'name'),
  text(
    'žurnāla nosaukums; pēc noklusējuma pirmās atslēgas nosaukums',
    'the name of the log; that of the first key by default',
  ),
);

/** The file of a seal that was published. */
export const sealOption = aText(
  'seal',
  FILE,
  text(
    'datne ar publicētu zīmogu; pēc noklusējuma pēdējais žurnāla mapē',
    'the file with a seal as it was published; by default the last one in the folder of the log',
  ),
);

/** The file of a seal, where no folder of a log is named. */
export const sealAlone = (about: OptionOf<string>['about']): OptionOf<string> => ({ ...sealOption, about });

/** The file of the verifiers of witnesses. */
const witnessesOption: OptionOf<string> = {
  ...aText(
    'witnesses',
    FILE,
    text('datne ar liecinieku atslēgām, pa vienai rindā', 'the file with the keys of witnesses, one a line'),
  ),
  keys: 'name+id+key',
};

/** How many witnesses have to have signed. */
const atLeastOption: OptionOf<number> = {
  name: 'at-least',
  value: text('skaits', 'number'),
  about: text(
    'cik lieciniekiem jābūt parakstījušiem; pēc noklusējuma visiem nosauktajiem',
    'how many witnesses have to have signed; by default all that are named',
  ),
  parse: wholeIn('at-least'),
};

/** The options that say whom to believe. */
export const trustOptions = [keysOption, originOption, witnessesOption, atLeastOption] as const;

const nameOf = (key: string): string => key.split('+', 1)[0] ?? '';

const noKeys = (option: string) =>
  badUse(
    `--${option}: datnē nav nevienas atslēgas; nosauciet citu.`,
    `--${option}: the file holds no key; name another one.`,
  );

const linesOf = (option: OptionOf<string>, path: string): E.Either<Failure, readonly string[]> =>
  pipe(
    readLines(path),
    E.flatMap((lines): E.Either<Failure, readonly string[]> =>
      lines.length === 0 ? E.left(noKeys(option.name)) : E.right(lines),
    ),
  );

const witnessesIn = (given: Given): E.Either<Failure, Trust['witnesses']> => {
  const path = read(witnessesOption, given);
  if (E.isLeft(path)) return path;
  const atLeast = read(atLeastOption, given);
  if (E.isLeft(atLeast)) return atLeast;
  if (path.right === undefined)
    return atLeast.right === undefined
      ? E.right(undefined)
      : E.left(
          badUse(
            'Ir --at-least, bet nav --witnesses; ierakstiet abus.',
            'There is --at-least but no --witnesses; write both.',
          ),
        );
  return E.map((keys: readonly string[]) => ({ keys, atLeast: atLeast.right ?? keys.length }))(
    linesOf(witnessesOption, path.right),
  );
};

const withoutKeys = (option: string) =>
  badUse(
    `Ir --${option}, bet nav --keys; ierakstiet abus.`,
    `There is --${option} but no --keys; write both.`,
  );

/** Reads whom to believe, where keys are named. */
export const readTrust = (given: Given): E.Either<Failure, Trust | undefined> => {
  const path = read(keysOption, given);
  if (E.isLeft(path)) return path;
  if (path.right === undefined) {
    const lost = trustOptions.find(({ name }) => given[keyOf(name)] !== undefined);
    return lost === undefined ? E.right(undefined) : E.left(withoutKeys(lost.name));
  }
  return pipe(
    E.Do,
    E.apSW('keys', linesOf(keysOption, path.right)),
    E.apSW('origin', read(originOption, given)),
    E.apSW('witnesses', witnessesIn(given)),
    E.map(({ keys, origin, witnesses }): Trust => ({
      origin: origin ?? nameOf(keys[0] ?? ''),
      keys,
      witnesses,
    })),
  );
};

/** Reads whom to believe, and refuses where no keys are named. */
export const readNeededTrust = (given: Given): E.Either<Failure, Trust> =>
  pipe(
    readNeeded(keysOption, given),
    E.flatMap(() => readTrust(given)),
    E.flatMap((trust): E.Either<Failure, Trust> =>
      trust === undefined ? E.left(noKeys('keys')) : E.right(trust),
    ),
  );

/** Reads the text of a seal, where a file is named. */
export const readSealText = (
  option: OptionOf<string>,
  given: Given,
): E.Either<Failure, string | undefined> => {
  const path = read(option, given);
  return E.isLeft(path) || path.right === undefined ? path : readText(path.right);
};

/** Reads the signers, and the name of the log. */
export const readSigners = (
  given: Given,
): E.Either<Failure, { readonly signers: readonly string[]; readonly origin: string }> =>
  pipe(
    E.Do,
    E.apSW('path', readNeeded(keyFileOption, given)),
    E.apSW('origin', read(originOption, given)),
    E.bindW('signers', ({ path }) => linesOf(keyFileOption, path)),
    E.map(({ signers, origin }) => ({
      signers,
      origin: origin ?? nameOf((signers[0] ?? '').replace(/^PRIVATE\+KEY\+/, '')),
    })),
  );
