import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { contenders } from '../src/eventstoredb/contenders';
import { fill } from '../src/eventstoredb/fill';
import { type Server, startServer } from '../src/eventstoredb/server';

// more than two pages
const EVENTS = 2300;

let server: Server;

beforeAll(async () => {
  server = await startServer();
  await fill(server.connectionString, EVENTS);
});

afterAll(() => server.stop());

it.each(Object.entries(contenders))('%s: reads every event once, each time', async (_, open) => {
  const { read, close } = await open(server.connectionString);
  expect([await read(), await read()]).toEqual([EVENTS, EVENTS]);
  await close();
});
