import { casework, newId } from '@pavadonis/casework';
import { CentreId, centreStream, CommandId, text } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { subscribe, tracingChannel } from 'node:diagnostics_channel';
import { writeSync } from 'node:fs';

// A process of its own: all listeners throw while it opens a centre. It says what came of it, and how many errors nobody caught.

let uncaught = 0;
process.on('uncaughtException', () => {
  uncaught += 1;
});

const fail = (): never => {
  throw new Error('of a listener');
};

for (const name of ['decide', 'append', 'read']) {
  const { start, end, asyncStart, asyncEnd } = tracingChannel(`pavadonis.${name}`);
  for (const channel of [start, end, asyncStart, asyncEnd]) subscribe(channel.name, fail);
  start.bindStore({ run: fail } as never, fail);
}

const open = async (): Promise<void> => {
  const by = { actor: text('caseworker-7'), role: text('social worker') };
  const command = { commandId: newId(CommandId), by };
  const office = casework({ store: memoryStore() });
  const stream = centreStream(newId(CentreId));
  const outcome = await orThrow(office.decide(stream, Centre.openCentre, centreOpened.facts(), command));
  setImmediate(() => {
    writeSync(1, JSON.stringify([outcome._tag, uncaught > 0]));
  });
};

void open();
