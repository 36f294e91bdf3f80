import { afterEach } from '@jest/globals';
import { type Command, newId, openReactions, type Reaction, type Reactions } from '@pavadonis/casework';
import { CentreId, centreStream, CommandId, text } from '@pavadonis/domain';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { setImmediate } from 'node:timers/promises';

export const by: Command['by'] = { actor: text('caseworker-7'), role: text('social worker') };

/** A command with an id of its own. */
export const command = (facts: Partial<Command> = {}): Command => ({
  commandId: newId(CommandId),
  by,
  ...facts,
});

export const centre = centreStream(exampleId(CentreId, 30));

const open: Pick<Reactions<never, never>, 'close'>[] = [];

afterEach(async () => {
  for (const each of open.splice(0)) await each.close()();
});

/** Reactions that are closed after the test, and that pause for a moment only. */
export const reacting = async <Name extends string>(
  store: EventStore,
  reactions: Readonly<Record<Name, Reaction>>,
): Promise<Reactions<Name, never>> => {
  const opened = await orThrow(
    openReactions({ store, file: ':memory:', reactions, attempts: 2, pauseMs: () => 1 }),
  );
  open.push(opened);
  return opened;
};

/** Waits until something holds, however long that takes. */
export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await setImmediate();
};
