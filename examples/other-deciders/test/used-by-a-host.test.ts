import { expect, it } from '@jest/globals';
import {
  civilDate,
  clientStream,
  CommandId,
  instant,
  type Metadata,
  text,
  voidEvent,
  written,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { eventIdAt, type EventStore, memoryStore } from '@pavadonis/event-store';
import { equinox } from '../src/equinox';
import { settled } from '../src/request';
import { clientId, registration } from '../src/story/facts';
import { streamsOf } from '../src/streams';

const recordTwo = async (store: EventStore, metadata: Metadata, correction: Metadata): Promise<void> => {
  const handle = equinox(store);
  const stream = clientStream(clientId);
  const recordedAt = instant(new Date().toISOString());

  const register = settled(stream, Client.registerClient(registration));
  await handle({ stream, decide: register, metadata, recordedAt });

  const target = eventIdAt(metadata.commandId, 0);
  const undo = voidEvent({ on: civilDate('2024-02-13'), target, reason: text('another person') });
  await handle({ stream, decide: undo, metadata: correction, recordedAt });
};

const metadataOf = (commandId: string): Metadata => ({
  by: { actor: text('caseworker-7'), role: text('social_worker') },
  commandId: written(CommandId, commandId),
  evidence: [],
});

it('a decision and a correction are recorded by the code of the page', async () => {
  const store = memoryStore();
  const [first, second] = ['0190163d-8694-739b-aea5-000000000201', '0190163d-8694-739b-aea5-000000000202'];
  await recordTwo(store, metadataOf(first), metadataOf(second));
  const entries = await streamsOf(store).read(clientStream(clientId));
  expect(entries.map(({ event }) => event.type)).toEqual(['ClientRegistered', 'EventVoided']);
});
