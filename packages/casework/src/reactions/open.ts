import { civilDateOf, type EventId } from '@pavadonis/domain';
import {
  backoff,
  bell as newBell,
  callHost,
  checkLogPosition,
  decoder as currentDecoder,
  type InvalidOption,
  type Unstarted,
} from '@pavadonis/event-store';
import { IN_MEMORY, openFile, type SqliteOpenError } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { resolve } from 'node:path';
import { telling } from '../background-error';
import { checkedEnvironment, isPause, sound } from '../callbacks';
import { systemEnvironment } from '../environment';
import type { ParkedEvent } from './failure';
import type { ParkedDelivery } from './file/deliveries';
import { LAYOUT } from './file/layout';
import { type ReactionsFile, reactionsFile } from './file/reactions-file';
import { invalidReactionsOption, type ReactionsOptions } from './options';
import type { Reaction } from './reaction';
import type { Reactions } from './reactions';
import type { ReminderReaction } from './reminders';
import { runningReaction } from './running';
import { runningReminders } from './running-reminders';
import { takeTurn } from './stand-by';

const MOST_ATTEMPTS = 10;

const AT_ONCE = 4;

const TEN_MINUTES = 600_000;

const growing = backoff(1000, TEN_MINUTES);

const parkedEvent = ({ reaction, stream, position, id, attempts, cause }: ParkedDelivery): ParkedEvent => ({
  reaction,
  stream,
  position,
  // an event was stored under it
  event: id as EventId,
  attempts,
  cause,
});

const running = <Name extends string, ReminderName extends string>(
  file: ReactionsFile,
  path: string,
  options: ReactionsOptions<Name, ReminderName>,
): Reactions<Name, ReminderName> => {
  const { store, decoder = currentDecoder(), attempts = MOST_ATTEMPTS, atOnce = AT_ONCE } = options;
  const { remindEveryMs = TEN_MINUTES, onFailure = () => undefined } = options;
  const { now } = checkedEnvironment({ ...systemEnvironment, now: options.now ?? systemEnvironment.now });
  const closing = new AbortController();
  const { signal } = closing;
  const bell = newBell();
  const onError = telling(options.onError);
  // a host that cannot say for how long to pause has the default
  const pauseMs = sound(
    { name: 'pauseMs', call: options.pauseMs ?? growing, isFine: isPause, otherwise: () => growing(1) },
    (error) => {
      const names = Object.keys({ ...options.reactions, ...options.reminders });
      onError({ during: 'reacting', names, error, attempts: 1, isRetried: true });
    },
  );
  const tell: typeof onFailure = (failure) => void callHost(() => onFailure(failure));
  const shared = { file, attempts, pauseMs, signal, onFailure: tell, onError, bell, atOnce };
  const reactions = new Map(
    Object.entries<Reaction>(options.reactions ?? {}).map(([name, reaction]) => [
      name,
      runningReaction({ ...shared, name, reaction, store, decoder }),
    ]),
  );
  const reminders = new Map(
    Object.entries<ReminderReaction>(options.reminders ?? {}).map(([name, mine]) => [
      name,
      runningReminders({
        ...shared,
        name,
        reminders: mine,
        today: () => civilDateOf(now()),
        everyMs: remindEveryMs,
      }),
    ]),
  );

  const run = async (): Promise<void> => {
    const all = [...reactions.values(), ...reminders.values()];
    const leave = await takeTurn(path, signal, options, (cause, attempts) => {
      for (const each of all) each.noteKeptOut(cause, attempts);
    });
    if (leave === undefined) return;
    try {
      await Promise.all(all.map((each) => each.run()));
    } finally {
      leave();
    }
  };
  const done = run();

  const close = async () => {
    closing.abort();
    await done;
    return file.close();
  };
  let closed: ReturnType<typeof close> | undefined;

  const isDone = (position: number): boolean =>
    [...reactions.values()].every((each) => each.status().doneUpTo >= position);

  return {
    status: () =>
      Object.fromEntries([...reactions].map(([name, each]) => [name, each.status()])) as ReturnType<
        Reactions<Name, ReminderName>['status']
      >,
    reminderStatus: () =>
      Object.fromEntries([...reminders].map(([name, each]) => [name, each.status()])) as ReturnType<
        Reactions<Name, ReminderName>['reminderStatus']
      >,
    doneUpTo: (position, { signal: given } = {}) => {
      const checked = checkLogPosition(position);
      if (E.isLeft(checked)) return TE.left(checked.left);
      return async () => {
        const until = given === undefined ? signal : AbortSignal.any([signal, given]);
        for (;;) {
          const rings = bell.rings();
          if (isDone(position)) return E.right(true);
          if (until.aborted) return E.right(false);
          await bell.rungSince(rings, until);
        }
      };
    },
    parked: () =>
      pipe(
        file.parked(),
        TE.map((all) => all.map(parkedEvent)),
      ),
    retry: ({ reaction, position }) => {
      const mine = reactions.get(reaction);
      if (mine === undefined) return TE.right(false);
      return pipe(
        file.unpark(reaction, position),
        TE.map((found) => {
          if (found === undefined) return false;
          mine.noteUnparked();
          mine.lanes.add(found);
          return true;
        }),
      );
    },
    drop: ({ reaction, position }) =>
      pipe(
        file.removeParked(reaction, position),
        TE.map((found) => {
          if (found) reactions.get(reaction)?.noteUnparked();
          return found;
        }),
      ),
    remindNow: () => {
      for (const each of reminders.values()) each.now();
    },
    close: () => () => (closed ??= close()),
  };
};

/**
 * Opens reactions and reminders, which run at once, beside the host's requests: where no other process runs them, from where they
 * were left.
 *
 * A reaction is handed every event of its types at least once, those of one stream one after another. An event at which it fails
 * is handed over again after growing pauses, and the later ones of the stream wait; after so many attempts it is parked, and they
 * go on. Work that must happen once is recorded by a command of `HandingOver`.
 */
export const openReactions = <Name extends string = never, ReminderName extends string = never>(
  options: ReactionsOptions<Name, ReminderName>,
): Unstarted<SqliteOpenError | InvalidOption, Reactions<Name, ReminderName>> => {
  const invalid = invalidReactionsOption(options);
  if (invalid !== undefined) return TE.left(invalid);
  const { file: name, rights, open } = options;
  const path = name === IN_MEMORY ? name : resolve(name);
  return openFile(path, LAYOUT, { durability: 'normal', rights, open }, (database) =>
    running(reactionsFile(database), path, options),
  );
};
