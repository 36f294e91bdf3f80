import type { StreamName } from '@pavadonis/domain';
import type { LogEntry } from '@pavadonis/testing';
import { type Held, heldIn } from './settled';

/** An event that held in one of a person's streams. */
export interface PersonEvent {
  readonly stream: StreamName;
  readonly event: Held;
}

const survivorOf = (events: readonly Held[]): StreamName | undefined => {
  let survivor: StreamName | undefined;
  for (const event of events) {
    if (event.type === 'ClientsMerged') survivor = `client-${event.survivorId}` as StreamName;
    if (event.type === 'MergeReverted') survivor = undefined;
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

/** One person: the streams, their own last, and their events in the order of days, of one day in that of streams. */
export interface Person {
  readonly streams: readonly StreamName[];
  readonly told: readonly PersonEvent[];
}

/** Returns all persons of a log. */
export const personsIn = (log: readonly LogEntry[]): readonly Person[] => {
  const streams = new Map(
    [...new Set(log.map(({ stream }) => stream))].map((stream) => [stream, heldIn(log, stream)]),
  );
  const survivors = new Map([...streams].map(([stream, events]) => [stream, survivorOf(events)]));
  const ownLast = (a: StreamName, b: StreamName): number =>
    Number(personOf(survivors, a) === a) - Number(personOf(survivors, b) === b);
  const names = [...streams.keys()].sort().reverse().sort(ownLast);
  return [...new Set(names.map((stream) => personOf(survivors, stream)))].map((person) => {
    const own = names.filter((stream) => personOf(survivors, stream) === person);
    const told = own.flatMap((stream) => (streams.get(stream) ?? []).map((event) => ({ stream, event })));
    told.sort((a, b) => (a.event.on < b.event.on ? -1 : a.event.on > b.event.on ? 1 : 0));
    return { streams: own, told };
  });
};
