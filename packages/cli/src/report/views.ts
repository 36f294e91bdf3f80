import type { KnownAt, Recordable, Recorded } from '@pavadonis/domain';
import { decoder, type EventStore } from '@pavadonis/event-store';
import { replay } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { findings } from '@pavadonis/projection-findings';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { participation } from '@pavadonis/projection-participation';
import { planStatus } from '@pavadonis/projection-plan-status';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { Failure } from '../failure';
import type { ModelName, Views } from '../questions/question';
import { interruptibleHistory, unlessInterrupted } from '../store/interruptible';
import type { Around } from '../usage/command';

const MODELS = { caseload, planStatus, fundingSplit, participation, findings } as const;

const PAGE = 1000;

/** The read models that are wanted, and up to which moment of knowledge. */
interface Reading extends Pick<Around, 'signal' | 'onEvents'> {
  readonly models: readonly ModelName[];
  readonly knownAt: KnownAt | undefined;
}

const readLog = async (
  store: EventStore,
  { signal, onEvents, knownAt }: Reading,
): Promise<E.Either<Failure, readonly Recorded<Recordable>[]>> => {
  const log: Recorded<Recordable>[] = [];
  const { recorded } = decoder();
  for (;;) {
    const range = { after: log.at(-1)?.position ?? 0, limit: PAGE, knownAt };
    const page = await unlessInterrupted(signal)(store.readAll(range))();
    if (E.isLeft(page)) return page;
    for (const stored of page.right) {
      const decoded = recorded(stored);
      if (E.isLeft(decoded)) return decoded;
      log.push(decoded.right);
    }
    onEvents(log.length);
    if (page.right.length < PAGE) return E.right(log);
  }
};

const NONE = {
  client: new Map(),
  contract: new Map(),
  operation: new Map(),
  centre: new Map(),
  persons: new Map(),
};

/** Replays a store into the read models that are asked for; the rows of the others are empty. */
export const viewsOf =
  (store: EventStore, reading: Reading): TaskEither<Failure, Views> =>
  async () => {
    const { models, knownAt, signal, onEvents } = reading;
    const log = models.includes('log') ? await readLog(store, reading) : E.right([]);
    if (E.isLeft(log)) return log;
    const chosen = Object.fromEntries(
      Object.entries(MODELS).filter(([name]) => models.some((each) => each === name)),
    );
    const replayed =
      Object.keys(chosen).length === 0
        ? E.right({ views: {} })
        : await replay(chosen as Partial<typeof MODELS> as typeof MODELS, {
            ...(knownAt === undefined ? {} : { knownAt }),
            onPage: onEvents,
          })(interruptibleHistory(store, signal))();
    if (E.isLeft(replayed)) return replayed;
    const empty = Object.fromEntries(Object.keys(MODELS).map((name) => [name, NONE])) as unknown as Views;
    return E.right({ ...empty, ...replayed.right.views, log: log.right });
  };
