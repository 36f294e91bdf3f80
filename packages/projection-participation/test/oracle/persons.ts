import { settle, type StreamName } from '@pavadonis/domain';
import type { LogEntry } from '@pavadonis/testing';

/** An event that held. */
export type Held = Exclude<LogEntry['event'], { readonly type: 'EventVoided' | 'EventAmended' }>;

/** The events that held in each of a person's streams, in the order in which they happened; the own stream first. */
export interface PersonEvents {
  readonly person: StreamName;
  readonly streams: readonly (readonly Held[])[];
}

const survivorOf = (events: readonly Held[]): string | undefined => {
  const last = events.findLast(({ type }) => type === 'ClientsMerged' || type === 'MergeReverted');
  return last?.type === 'ClientsMerged' ? `client-${last.survivorId}` : undefined;
};

/** Sorts a log by person. Streams merged in a circle are one person by the smallest name. */
export const eventsByPerson = (log: readonly LogEntry[]): readonly PersonEvents[] => {
  const names = [
    ...new Set(log.map(({ stream }) => stream).filter((name) => name.startsWith('client-'))),
  ].sort();
  const streams = new Map<string, readonly Held[]>(
    names.map((name) => [
      name,
      settle(log.filter(({ stream }) => stream === name)).map(({ event }) => event),
    ]),
  );
  const next = (name: string): string => survivorOf(streams.get(name) ?? []) ?? name;
  const after = (steps: number, name: string): string => (steps === 0 ? name : after(steps - 1, next(name)));
  // after as many steps as there are streams, a walk can only be in a circle
  const personOf = (name: string): string => {
    const around = names.map((_, more) => after(names.length + more, name));
    return around.sort()[0] ?? name;
  };
  const persons = [...new Set(names.map(personOf))] as StreamName[];
  return persons.map((person) => {
    const others = names.filter((name) => name !== person && personOf(name) === person);
    return { person, streams: [person, ...others].map((name) => streams.get(name) ?? []) };
  });
};
