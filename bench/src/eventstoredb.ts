/**
 * Compares the adapter with EventStoreDB's own client: `pnpm bench:eventstoredb [events] [--rounds n] [--require]`.
 * Both read a whole log from a server in another process of this machine.
 */
import { missedByEventStoreDb } from './bars';
import { type Contender, contenders } from './eventstoredb/contenders';
import { fill } from './eventstoredb/fill';
import { startServer } from './eventstoredb/server';
import { main, verdict } from './main';
import { contend, inRounds } from './rounds';
import { showSpeeds, type Timed } from './speed';
import { grouped, say, whisper } from './terminal';

const ROUNDS = 5;
const EVENTS = 30_000;

main(async ({ size: events = EVENTS, rounds: count = ROUNDS }) => {
  const { connectionString, stop } = await startServer();
  try {
    whisper(`writing ${events} events`);
    await fill(connectionString, events);
    const rounds = await inRounds(Object.keys(contenders) as Contender[], count, (contender, round) => {
      whisper(`round ${round} of ${count}`);
      return contend<Timed>('eventstoredb', contender, connectionString, String(events));
    });
    whisper('');
    say(`\n${grouped(events)} events read over loopback`);
    say(`${showSpeeds(rounds, 'events', 'client, at once')}\n`);
    return verdict(missedByEventStoreDb(rounds));
  } finally {
    await stop();
  }
});
