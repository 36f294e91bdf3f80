import { leafHash, leafOf, logProofs, openSeal, openSealedLog, type Hash } from '@pavadonis/audit';
import type { EventStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { join } from 'node:path';
import { badUse, type Failure } from '../failure';
import { readText } from '../files/read-file';
import { withStore } from '../store/with-store';
import { interruptibleStore } from '../store/interruptible-store';
import type { Told } from '../usage/command';
import type { Deed } from '../usage/listed';
import { type Given, read, readNeeded } from '../usage/option';
import { storeIn } from '../usage/shared-options';
import { wholeOf } from '../usage/values';
import { documentOptions, readDocument } from './document';
import { eachEvent } from './each-event';
import {
  keyFileOption,
  logOption,
  originOption,
  readNeededTrust,
  readSealText,
  readSigners,
  sealOption,
  trustOptions,
} from './options';
import { formerKeysOption, readFormerKeys } from './seal-command';

const lastSealIn = (folder: string): E.Either<Failure, string> => readText(join(folder, 'checkpoint'));

/** Reads the seal that was named, or the last one in the folder of the log. */
const readLastSeal = (given: Given): E.Either<Failure, string> =>
  pipe(
    E.Do,
    E.apSW('named', readSealText(sealOption, given)),
    E.apSW('folder', read(logOption, given)),
    E.flatMap(({ named, folder }): E.Either<Failure, string> => {
      if (named !== undefined) return E.right(named);
      return folder === undefined ? E.left(NO_SEAL) : lastSealIn(folder);
    }),
  );

const NO_SEAL = badUse(
  'Nav dots zīmogs; norādiet --log ar žurnāla mapi vai --seal ar zīmoga datni.',
  'No seal is given; name the folder of the log by --log, or the file of a seal by --seal.',
);

const NO_EVENT = (named: string) =>
  badUse(
    `Notikuma „${named}” krātuvē nav; dodiet tā vietu žurnālā vai identifikatoru.`,
    `There is no event “${named}” in the store; give its position in the log, or its id.`,
  );

/** The command that proves that an event was sealed. */
export const proveCommand: Deed = {
  options: [logOption, ...trustOptions, sealOption, ...documentOptions],
  run: (given, event, { store: named, signal, onEvents }) =>
    pipe(
      E.Do,
      E.apSW('named', storeIn(named)),
      E.apSW('written', readDocument(given)),
      E.apSW('trust', readNeededTrust(given)),
      E.apSW('text', readLastSeal(given)),
      E.bindW('seal', ({ text: sealed, trust }) => openSeal(sealed, trust)),
      TE.fromEither,
      TE.flatMap(({ named: of, written, seal }) =>
        withStore(of, { readOnly: true, signal }, ({ store }) => async () => {
          const leaves: Hash[] = [];
          let index: number | undefined;
          const done = await eachEvent(interruptibleStore<EventStore>(store, signal, onEvents), (each) => {
            if (String(each.position) === event || each.id === event.toLowerCase()) index = leaves.length;
            leaves.push(leafHash(leafOf(each)));
          });
          if (E.isLeft(done)) return done;
          if (index === undefined) return E.left(NO_EVENT(event));
          return E.map((content: string): Told => ({ kind: 'document', content, written }))(
            logProofs(leaves).proveInclusion(index, seal),
          );
        }),
      ),
    ),
};

/** The command that proves that the last seal goes on from a former one. */
export const proveGrowthCommand: Deed = {
  options: [logOption, keyFileOption, originOption, formerKeysOption, ...documentOptions],
  run: (given, size, { store: named, signal, onEvents }) =>
    pipe(
      E.Do,
      E.apSW('named', storeIn(named)),
      E.apSW('folder', readNeeded(logOption, given)),
      E.apSW('size', wholeOf('size')(size)),
      E.apSW('written', readDocument(given)),
      E.apSW('key', readSigners(given)),
      E.apSW('formerKeys', readFormerKeys(given)),
      // a log that is opened to be sealed would be made in a folder that was mistyped
      E.bindW('last', ({ folder }) => lastSealIn(folder)),
      TE.fromEither,
      TE.flatMap(({ named: of, folder, size: before, written, key, formerKeys }) =>
        withStore(of, { readOnly: true, signal }, ({ store }) => async () => {
          const log = await openSealedLog({
            store: interruptibleStore(store, signal, onEvents),
            folder,
            ...key,
            formerKeys,
          })();
          if (E.isLeft(log)) return log;
          const proof = await log.right.proveConsistency(before)();
          const closed = await log.right.close()();
          if (E.isLeft(proof)) return proof;
          if (E.isLeft(closed)) return closed;
          return E.right<Failure, Told>({ kind: 'document', content: proof.right, written });
        }),
      ),
    ),
};
