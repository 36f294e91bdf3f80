import type { StreamName } from '@pavadonis/domain';
import type { LogEntry } from '@pavadonis/testing';
import { type Held, heldIn, type Ranked } from './settled';

/** An event that held in one of a person's streams. */
export interface PersonEvent {
  readonly stream: StreamName;
  readonly event: Held;
}

const survivorOf = (events: readonly Ranked[]): StreamName | undefined => {
  let survivor: StreamName | undefined;
  for (const { event } of events) {
    if (event.type === 'ClientsMerged') survivor = `client-${event.survivorId}` as StreamName;
    if (event.type === 'MergeReverted' && survivor?.endsWith(event.survivorId) === true) survivor = undefined;
  }
  return survivor;
};

// a walk of as many steps as there are streams, and then once around, ends at the person
const personOf = (
  survivors: ReadonlyMap<StreamName, StreamName | undefined>,
  stream: StreamName,
): StreamName => {
  let at = stream;
  for (let step = 0; step <= survivors.size; step += 1) at = survivors.get(at) ?? at;
  const around = [at];
  for (let step = 0; step <= survivors.size; step += 1) around.push(survivors.get(around.at(-1) ?? at) ?? at);
  return around.sort()[0] ?? at;
};

/** One person: the name, and the events of all streams in one order. */
export interface Person {
  readonly name: StreamName;
  readonly told: readonly PersonEvent[];
}

/** Returns all persons of a log. */
export const personsIn = (log: readonly LogEntry[]): readonly Person[] => {
  const names = [...new Set(log.map(({ stream }) => stream))];
  const streams = new Map(names.map((stream) => [stream, heldIn(log, stream)]));
  const survivors = new Map([...streams].map(([stream, events]) => [stream, survivorOf(events)]));
  return [...new Set(names.map((stream) => personOf(survivors, stream)))].map((name) => {
    const own = names.filter((stream) => personOf(survivors, stream) === name);
    const told = own.flatMap((stream) => (streams.get(stream) ?? []).map((held) => ({ stream, ...held })));
    return { name, told: told.sort((a, b) => (a.rank < b.rank ? -1 : 1)) };
  });
};
