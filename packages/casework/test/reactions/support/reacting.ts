import { afterEach } from '@jest/globals';
import {
  openReactions,
  type HandingOver,
  type Reaction,
  type ReactionFailure,
  type Reactions,
  type ReactionsOptions,
} from '@pavadonis/casework';
import type { Recordable, Recorded } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

const open: Pick<Reactions<never, never>, 'close'>[] = [];
const folders: string[] = [];
let running = new AbortController();

afterEach(async () => {
  running.abort();
  running = new AbortController();
  for (const each of open.splice(0)) await each.close()();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A file that is removed after the test. */
export const newFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'reactions-'));
  folders.push(folder);
  return join(folder, 'reactions.sqlite');
};

/** Reactions that are closed after the test, and that pause for a moment only. */
export const reacting = async <Name extends string = never, ReminderName extends string = never>(
  options: ReactionsOptions<Name, ReminderName>,
): Promise<Reactions<Name, ReminderName>> => {
  const opened = await orThrow(openReactions({ pauseMs: () => 1, ...options }));
  open.push(opened);
  return opened;
};

/** Waits until something holds, however long that takes; an error if the test ends before. */
export const until = async (holds: () => boolean): Promise<void> => {
  const { signal } = running;
  while (!holds()) {
    if (signal.aborted) throw new Error(`never: ${String(holds)}`);
    await setImmediate();
  }
};

/** An event as it was handed over. */
export interface Handed {
  readonly stream: string;
  readonly revision: number;
  readonly attempt: number;
}

/** A reaction to all events from the start of the log that writes down what it is handed, and may fail. */
export const journal = (
  failing: (recorded: Recorded<Recordable>, over: HandingOver) => boolean | Promise<boolean> = () => false,
  rules: Partial<Pick<Reaction, 'to' | 'from'>> = {},
) => {
  const handed: Handed[] = [];
  const done: Handed[] = [];
  const failures: ReactionFailure[] = [];
  const reaction: Reaction = {
    from: 'start',
    ...rules,
    react: async (recorded, over) => {
      const { stream, revision } = recorded;
      const each = { stream, revision, attempt: over.attempt };
      handed.push(each);
      if (await failing(recorded, over)) throw new TypeError('of Aina Ozola');
      done.push(each);
    },
  };
  return {
    handed,
    done,
    failures,
    reaction,
    onFailure: (failure: ReactionFailure) => failures.push(failure),
  };
};
