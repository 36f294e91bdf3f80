import type { Casework, Command, OpenedForgetting, Outcome } from '@pavadonis/casework';
import { CommandId, type Metadata, type Refusal, type StreamOf, written } from '@pavadonis/domain';
import type { EventStore } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { randomUUID } from 'node:crypto';
import type { Failure } from '../failure';
import type { Bilingual } from '../language';
import { withStore } from '../store/with-store';
import { nothingRecorded } from '../usage/client-option';
import type { Around, Told } from '../usage/command';
import { type Given, readOr } from '../usage/option';
import { storeIn } from '../usage/shared-options';
import { readNeededVault, withVault } from '../vault/with-vault';
import { DELAY_DAYS, delayOption } from './options';

/** The casework and the forgetting of a store that was opened with its vault. */
export interface OpenedOffice {
  readonly office: Casework;
  readonly forgetting: OpenedForgetting;
}

/** Tells a sentence. */
export const sentence = (said: Bilingual): Told => ({ kind: 'sentence', text: said });

// a mistyped file would be taken for that of somebody who is forgotten now
const isKnown = (
  { readStream }: Pick<EventStore, 'readStream'>,
  file: StreamOf<'client'> | undefined,
): TE.TaskEither<Failure, void> =>
  file === undefined
    ? TE.right(undefined)
    : pipe(
        readStream(file, { limit: 1 }),
        TE.flatMap(({ length }) => (length === 0 ? TE.left(nothingRecorded(file)) : TE.right(undefined))),
      );

/** Opens store and vault for forgetting, which ends what was interrupted; a file of which nothing is recorded is refused. */
export const opened = (
  given: Given,
  file: StreamOf<'client'> | undefined,
  { store: named, env, signal }: Around,
  work: (office: OpenedOffice) => TE.TaskEither<Failure, Told>,
): TE.TaskEither<Failure, Told> =>
  pipe(
    E.Do,
    E.apSW('named', storeIn(named)),
    E.apSW('delayDays', readOr(delayOption, DELAY_DAYS, given)),
    E.apSW('vault', readNeededVault(given, env)),
    TE.fromEither,
    TE.flatMap(({ named: of, delayDays, vault }) =>
      withVault(vault, (keys) =>
        withStore(of, { readOnly: false, signal }, ({ store }) => async () => {
          if (keys === undefined) return E.left<Failure, Told>({ _tag: 'Interrupted' });
          const known = await isKnown(store, file)();
          if (E.isLeft(known)) return known;
          // a report needs none of it, and starts the sooner
          const { casework, openForgetting } = await import('@pavadonis/casework');
          const office = casework({ store, vault: keys });
          const forgetting = await openForgetting({ office, store, vault: keys, delayDays })();
          return E.isLeft(forgetting) ? forgetting : work({ office, forgetting: forgetting.right })();
        }),
      ),
    ),
  );

/** Returns what is told of an outcome. */
export const outcomeTold =
  (recorded: Bilingual, alreadySo: Bilingual) =>
  (outcome: Outcome<unknown, Refusal>): E.Either<Failure, Told> => {
    switch (outcome._tag) {
      case 'Recorded':
        return E.right(sentence(recorded));
      case 'AlreadySo':
        return E.right(sentence(alreadySo));
      case 'Refused':
        return E.left({ _tag: 'RuleForbids', because: outcome.refusal });
      case 'Conflict':
        return E.left(outcome);
    }
  };

/** Makes the command by which a user decides. */
export const commandOf = (by: Metadata['by'], signal: AbortSignal): Command => ({
  commandId: written(CommandId, randomUUID()),
  by,
  signal,
});
