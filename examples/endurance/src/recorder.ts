/**
 * Records its share of the invented commands, and keeps read models beside where it is told so. Prints the outcome of each
 * attempt, failures as well. Whatever is no value of the library's ends it with an error.
 */
import { type Casework, casework, openCasework } from '@pavadonis/casework';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { setTimeout } from 'node:timers/promises';
import { jumpingClock } from './clock';
import { models } from './models';
import { withPlanted } from './planted';
import { printReport, type Report } from './report';
import { trySending } from './send';
import type { Share } from './share';

const share = JSON.parse(process.argv[2] ?? '{}') as Share;
const {
  path,
  rows,
  first,
  step,
  commands,
  persons,
  attempts,
  durability,
  lockTimeoutMs = 2000,
  pauseMs,
} = share;

const AFTER_FAILURE_MS = 3;

interface Open {
  readonly office: Pick<Casework, 'decide'>;
  readonly close: TE.TaskEither<unknown, void>;
}

const open = pipe(
  sqliteStore({ path, durability, lockTimeoutMs, severalWriters: 'accepted' }),
  TE.flatMap((file): TE.TaskEither<unknown, Open> => {
    const store = withPlanted(file, share.planted);
    const options = { store, ...(share.clock !== undefined && { now: jumpingClock(share.clock + first) }) };
    if (rows === undefined) return TE.right({ office: casework(options), close: store.close() });
    return pipe(
      openCasework({ ...options, readModels: { file: rows, models } }),
      TE.map((office) => ({
        office,
        close: pipe(
          office.readModels.close(),
          TE.flatMap((): TE.TaskEither<unknown, void> => store.close()),
        ),
      })),
      TE.tapError(() => store.close()),
    );
  }),
);

const failed = (n: number, why: unknown): void => {
  printReport({ n, came: 'Failed', why: why as NonNullable<Report['why']> });
};

/** Does work until it is done, or as often as it may be tried; returns nothing if it never was. */
const again = async <A>(work: () => Promise<A | undefined>): Promise<A | undefined> => {
  for (let tried = 1; ; tried += 1) {
    const done = await work();
    if (done !== undefined || tried >= attempts) return done;
    await setTimeout(AFTER_FAILURE_MS);
  }
};

const record = async (): Promise<void> => {
  const opened = await again(async () => {
    const outcome = await open();
    if (outcome._tag === 'Right') return outcome.right;
    failed(first, outcome.left);
    return undefined;
  });
  if (opened === undefined) return;
  for (let n = first; n < commands; n += step) {
    await again(async () => {
      const said = await trySending(opened.office, n, persons);
      printReport(said);
      return said.came === 'Failed' || said.came === 'Conflict' ? undefined : said;
    });
    if (pauseMs !== undefined) await setTimeout(pauseMs);
  }
  const closed = await opened.close();
  if (closed._tag === 'Left') failed(commands, closed.left);
};

void record();
