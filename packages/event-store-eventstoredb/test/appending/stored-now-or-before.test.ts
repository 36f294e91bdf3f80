import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { unavailable } from '@pavadonis/fixtures/eventstoredb/faults';
import { simulatedClock } from '../support/clock';
import { IMPATIENT, servers } from '../support/servers';
import { event, events, stream } from '../support/stores';

const { passDeadline } = simulatedClock();
const { start, storeOn, stopAll } = servers(passDeadline);
afterAll(stopAll);

const changed = [event(1, { data: '{"changed":true}' }), event(2)];

describe('an append', () => {
  it('to a stream is one read of an event and one call, and says that its events were stored now', async () => {
    const server = await start();
    const store = await storeOn(server);
    await orThrow(store.append(stream(1), 'no_stream', events(1, 2)));
    const { append, read } = server.calls;
    expect(await orThrow(store.append(stream(1), 1, events(3, 2)))).toMatchObject({ storedNow: true });
    expect(server.calls).toMatchObject({ append: append + 1, read: read + 1 });
  });

  it('of the ids that another process stored is told by one read more', async () => {
    const server = await start();
    const [one, other] = [await storeOn(server), await storeOn(server)];
    const stored = await orThrow(one.append(stream(1), 'no_stream', events(1, 2)));
    const { append, read } = server.calls;
    expect(await orThrow(other.append(stream(1), 'no_stream', changed))).toEqual({
      ...stored,
      storedNow: false,
    });
    expect(server.calls).toMatchObject({ append: append + 1, read: read + 2 });
  });

  it('whose answer was lost says that it stored its events, unless another process was faster', async () => {
    const server = await start();
    const [one, other] = [await storeOn(server, IMPATIENT), await storeOn(server, IMPATIENT)];
    server.inject({ call: 'append', late: true, does: unavailable() });
    expect(await orThrow(one.append(stream(1), 'no_stream', events(1, 2)))).toMatchObject({
      storedNow: true,
    });
    const meanwhile = async (): Promise<void> => {
      await orThrow(other.append(stream(2), 'no_stream', events(1, 2)));
    };
    server.inject({ call: 'append', does: 'silence', meanwhile });
    expect(await orThrow(one.append(stream(2), 'no_stream', changed))).toMatchObject({ storedNow: false });
  });
});
