import { openSealedLog } from '@pavadonis/audit';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { Failure } from '../failure';
import { readLines } from '../files/read-file';
import { text } from '../language';
import { knownAtOption } from '../report/time';
import { interruptibleStore } from '../store/interruptible-store';
import { withStore } from '../store/with-store';
import type { Told } from '../usage/command';
import type { Deed } from '../usage/listed';
import { flag, type Given, type OptionOf, read, readNeeded } from '../usage/option';
import { aText, storeIn } from '../usage/shared-options';
import { documentOptions, readDocument } from './document';
import { keyFileOption, logOption, originOption, readSealText, readSigners } from './options';

/** The keys of signers that signed before. */
export const formerKeysOption: OptionOf<string> = {
  ...aText(
    'former-keys',
    text('datne', 'file'),
    text(
      'datne ar agrāko parakstītāju publicētajām atslēgām, pa vienai rindā',
      'the file with the published keys of former signers, one a line',
    ),
  ),
  keys: 'name+id+key',
};

const elsewhereOption = aText(
  'sealed-elsewhere',
  text('datne', 'file'),
  text(
    'datne ar zīmogu, kas glabājās citur; žurnālam ar to jāsaskan',
    'the file with a seal that was kept elsewhere, with which the log has to agree',
  ),
);

const wholeOption = flag(
  'whole',
  text(
    'vispirms salīdzina visu krātuvi ar to, kas apzīmogots, nevis tikai pēdējo notikumu',
    'first compares the whole store with what was sealed, not the last event alone',
  ),
);

/** Reads the keys of former signers. */
export const readFormerKeys = (given: Given): E.Either<Failure, readonly string[]> =>
  pipe(
    read(formerKeysOption, given),
    E.flatMap((path): E.Either<Failure, readonly string[]> =>
      path === undefined ? E.right([]) : readLines(path),
    ),
  );

/** The command that seals a log. */
export const sealCommand: Deed = {
  options: [
    logOption,
    keyFileOption,
    originOption,
    formerKeysOption,
    elsewhereOption,
    wholeOption,
    knownAtOption,
    ...documentOptions,
  ],
  run: (given, _argument, { store: named, signal, onEvents }) =>
    pipe(
      E.Do,
      E.apSW('named', storeIn(named)),
      E.apSW('folder', readNeeded(logOption, given)),
      E.apSW('knownAt', read(knownAtOption, given)),
      E.apSW('written', readDocument(given)),
      E.apSW('key', readSigners(given)),
      E.apSW('formerKeys', readFormerKeys(given)),
      E.apSW('elsewhere', readSealText(elsewhereOption, given)),
      TE.fromEither,
      TE.flatMap(({ named: of, folder, knownAt, written, key, formerKeys, elsewhere }) =>
        withStore(of, { readOnly: true, signal }, ({ store }) => async () => {
          const log = await openSealedLog({
            store: interruptibleStore(store, signal, onEvents),
            folder,
            ...key,
            formerKeys,
            ...(elsewhere === undefined ? {} : { sealedElsewhere: [elsewhere] }),
            compared: given[wholeOption.name] === true ? 'all' : 'last',
          })();
          if (E.isLeft(log)) return log;
          const seal = await log.right.seal({ knownAt })();
          const closed = await log.right.close()();
          if (E.isLeft(seal)) return seal;
          if (E.isLeft(closed)) return closed;
          return E.right<Failure, Told>({ kind: 'document', content: seal.right.text, written });
        }),
      ),
    ),
};
