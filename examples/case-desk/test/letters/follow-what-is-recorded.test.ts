import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@pavadonis/casework';
import { civilDate, ClientId, clientStream } from '@pavadonis/domain';
import { encode, memoryStore, orThrow } from '@pavadonis/event-store';
import { type GivenEvent, logOf } from '@pavadonis/testing';
import { eventId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Letters, openLetters } from '../../src/desk/letters';

const stream = clientStream(newId(ClientId));

const given: readonly GivenEvent[] = [
  clientRegistered(),
  serviceStarted(),
  serviceEnded({ on: civilDate('2024-03-01') }),
].map((event) => ({ stream, event }));

describe('the letters of a desk', () => {
  let folder = '';
  let store = memoryStore();
  let letters: Letters | undefined;
  const places = () => ({ folder: join(folder, 'letters'), file: join(folder, 'reactions.sqlite') });
  const opened = async (): Promise<Letters> => {
    letters = await openLetters(store, places(), { attempts: 2, pauseMs: () => 1 });
    return letters;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'letters-'));
    store = memoryStore();
  });
  afterEach(async () => {
    await letters?.close();
    rmSync(folder, { recursive: true });
  });
  const record = async (): Promise<void> => {
    for (const { revision, ...recorded } of logOf(given)) {
      const expected = revision === 0 ? 'no_stream' : revision - 1;
      await orThrow(store.append(stream, expected, [orThrow(encode(stream, recorded))]));
    }
  };

  it('are written for the start and the end of the service, each once', async () => {
    const all = await opened();
    await record();
    expect(await all.doneUpTo(3)).toBe(true);
    expect(all.toSend().map(({ event, kind, on }) => [event, kind, on])).toEqual([
      [eventId(2), 'ServiceStarted', '2024-02-12'],
      [eventId(3), 'ServiceEnded', '2024-03-01'],
    ]);
  });

  it('are there after a restart, without those that were sent', async () => {
    const before = await opened();
    await record();
    await before.doneUpTo(3);
    const answers = await Promise.all([before.noteSent(eventId(2)), before.noteSent(eventId(2))]);
    expect(answers).toEqual([true, false]);
    await before.close();
    const after = await opened();
    expect(after.toSend().map(({ event }) => event)).toEqual([eventId(3)]);
  });

  it('that fail are parked, hold up no other, and are made when tried again', async () => {
    const all = await opened();
    // a folder in the place of a letter cannot be written
    mkdirSync(join(places().folder, `${eventId(2)}.part`));
    await record();
    expect(await all.doneUpTo(3)).toBe(true);
    expect(all.toSend().map(({ event }) => event)).toEqual([eventId(3)]);
    const [parked] = await all.parked();
    expect(parked).toMatchObject({ reaction: 'letters', position: 2, event: eventId(2) });
    rmdirSync(join(places().folder, `${eventId(2)}.part`));
    expect(await all.retry({ reaction: 'letters', position: 2 })).toBe(true);
    expect(await all.retry({ reaction: 'letters', position: 2 })).toBe(false);
  });

  it('reads past what is no letter', async () => {
    const { folder: letterFolder } = places();
    mkdirSync(letterFolder, { recursive: true });
    writeFileSync(join(letterFolder, 'note.json'), '{"event":1}');
    writeFileSync(join(letterFolder, 'half.part'), '{"ev');
    expect((await opened()).toSend()).toEqual([]);
  });
});
