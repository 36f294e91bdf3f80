/**
 * Sends its share of the invented commands with personal texts to a casework with a vault, and prints each answer: the number of
 * the command, and what it was answered or why it failed. A command that failed is sent again, unless the person was
 * forgotten.
 */
import { casework, type CommandError } from '@pavadonis/casework';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { hastyDriver } from './hasty-driver';
import type { PersonalShare, Told } from './personal-share';
import { sendPersonal } from './personal-work';
import { masterNo, openVaultAt } from './vault-of-test';

const AFTER_FAILURE_MS = 3;
const LOCK_TIMEOUT_MS = 10_000;

const share = JSON.parse(process.argv[2] ?? '{}') as PersonalShare;
const { path, keys = path, first, step, commands, persons, masters = [1], hasty = false } = share;
const [master = masterNo(1), ...otherMasters] = masters.map(masterNo);

const tell = (told: Told): void => {
  writeSync(1, `${JSON.stringify(told)}\n`);
};

const open = pipe(
  openVaultAt(keys, {
    master,
    otherMasters,
    lockTimeoutMs: LOCK_TIMEOUT_MS,
    ...(hasty && { open: hastyDriver }),
  }),
  TE.flatMap((vault) =>
    pipe(
      sqliteStore({ path: `${path}.db`, lockTimeoutMs: LOCK_TIMEOUT_MS, severalWriters: 'accepted' }),
      TE.map((store) => ({ store, vault })),
      TE.tapError(() => vault.close()),
    ),
  ),
);

// a forgotten person's text is sealed no more, however often it is tried
const isForgotten = (failure: CommandError): boolean =>
  failure._tag === 'TextNotSealed' && failure.why._tag === 'KeyDestroyed';

/** Does work until it is done, and tells each time why it was not. */
const untilDone = async <A>(n: number, work: TE.TaskEither<unknown, A>): Promise<A> => {
  for (;;) {
    const done = await work();
    if (E.isRight(done)) return done.right;
    tell({ n, failed: done.left as NonNullable<Told['failed']> });
    await setTimeout(AFTER_FAILURE_MS);
  }
};

const register = async (): Promise<void> => {
  const { store, vault } = await untilDone(first, open);
  const office = casework({ store, vault });
  for (let n = first; n < commands; n += step) {
    const answer = await untilDone(
      n,
      pipe(
        sendPersonal(office, n, persons),
        TE.orElse((failure) => (isForgotten(failure) ? TE.right(failure) : TE.left(failure))),
        TE.filterOrElseW(
          ({ _tag }) => _tag !== 'Conflict',
          ({ _tag }) => ({ _tag }),
        ),
      ),
    );
    tell({ n, answer });
  }
  await store.close()();
  await vault.close()();
};

void register();
