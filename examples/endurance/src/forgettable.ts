import type { Casework } from '@pavadonis/casework';
import {
  ClientId,
  clientStream,
  CommandId,
  civilDate,
  type StreamOf,
  type Text,
  text,
  written,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { staff } from './staff';

/** A thing that the clerk does with a person. */
export type Did = 'registered' | 'asked' | 'taken back' | 'carried out';

const OTHERS = 100_000;

const clientOf = (number: number): ClientId =>
  written(ClientId, `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`);

/** The stream of the person of a number. */
export const personOf = (n: number): StreamOf<'client'> => clientStream(clientOf(n));

/** Whether the person of a number has another stream, merged into the first. */
const hasOther = (n: number): boolean => n % 2 === 0;

/** The other stream of the person of a number. */
export const otherOf = (n: number): StreamOf<'client'> => clientStream(clientOf(OTHERS + n));

/** All streams of the person of a number. */
export const streamsOf = (n: number): readonly StreamOf<'client'>[] =>
  hasOther(n) ? [personOf(n), otherOf(n)] : [personOf(n)];

/** The text that is recorded of a stream of the person of a number. */
export const textIn = (stream: string): Text => text(`THE CASE OF ${stream.toUpperCase()}`);

/** Returns the things that the clerk does with the person of a number, one after another. */
export const doneWith = (n: number): readonly Exclude<Did, 'registered'>[] => {
  switch (n % 5) {
    case 0:
      return ['asked', 'taken back', 'asked', 'carried out'];
    case 1:
      return ['asked'];
    case 2:
      return ['asked', 'taken back'];
    default:
      return ['asked', 'carried out'];
  }
};

const COMMANDS_OF_A_PERSON = 10;

/** Registers the person of a number with a text in each stream, once, whoever does it and however often. */
export const register = async ({ decide, mergeClients }: Casework, n: number): Promise<void> => {
  const { on } = clientRegistered();
  let sent = 0;
  const command = () => {
    sent += 1;
    return { commandId: exampleId(CommandId, n * COMMANDS_OF_A_PERSON + sent), by: staff };
  };
  for (const stream of streamsOf(n)) {
    const id = { on, scheme: text('asylum-case'), value: textIn(stream) };
    await orThrow(decide(stream, Client.registerClient, clientRegistered.facts(), command()));
    await orThrow(decide(stream, Client.linkExternalId, id, command()));
  }
  const kept = { on, keptUntil: civilDate('2024-12-31'), source: text('an invented rule') };
  await orThrow(decide(personOf(n), Client.confirmRetention, kept, command()));
  if (hasOther(n))
    await orThrow(mergeClients(clientOf(OTHERS + n), { on, survivorId: clientOf(n) }, command()));
};
