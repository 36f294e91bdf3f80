/** Takes the steps of a story with casework and with each library, and compares what was stored: `node dist/main.js`. */
import { memoryStore } from '@pavadonis/event-store';
import { adapters } from './adapters';
import { logOf, play } from './play';
import { atOffice } from './step';

const main = async (): Promise<void> => {
  const office = memoryStore();
  const ends = await play(office, atOffice(office));
  for (const [title, end] of Object.entries(ends)) process.stdout.write(`${title}: ${end}\n`);
  const stored = await logOf(office);
  for (const [name, adapter] of Object.entries(adapters)) {
    const store = memoryStore();
    const handle = adapter(store);
    await play(store, ({ request }) => handle(request));
    const isSame = JSON.stringify(await logOf(store)) === JSON.stringify(stored);
    process.stdout.write(`${name} stores ${isSame ? 'the same as' : 'other events than'} casework\n`);
  }
};

void main();
