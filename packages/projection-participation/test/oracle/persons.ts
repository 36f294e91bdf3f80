import { settle, type StreamName } from '@pavadonis/domain';
import type { LogEntry } from '@pavadonis/testing';

/** An event that held. */
export type Held = Exclude<LogEntry['event'], { readonly type: 'EventVoided' | 'EventAmended' }>;

/** The events that held in a person's streams, with their streams, in one order: day, `seq`, place in the log. */
export interface PersonEvents {
  readonly person: StreamName;
  readonly events: readonly (readonly [stream: StreamName, event: Held])[];
}

const survivorOf = (events: readonly Held[]): string | undefined => {
  const said = events.filter(({ type }) => type === 'ClientsMerged' || type === 'MergeReverted');
  return said.reduce<string | undefined>((into, event) => {
    if (event.type === 'ClientsMerged') return `client-${event.survivorId}`;
    return event.type === 'MergeReverted' && into?.slice(7) === event.survivorId ? undefined : into;
  }, undefined);
};

interface Placed {
  readonly event: Held;
  readonly position: number;
  readonly place?: number;
}

const rankOf = ({ event, position, place = position }: Placed): string =>
  [event.on, event.seq ?? 0, place].map((part) => String(part).padStart(10, '0')).join(' ');

/** Sorts a log by person. Streams merged in a circle are one person by the smallest name. */
export const eventsByPerson = (log: readonly LogEntry[]): readonly PersonEvents[] => {
  const names = [
    ...new Set(log.map(({ stream }) => stream).filter((name) => name.startsWith('client-'))),
  ].sort();
  const streams = new Map<string, readonly Placed[]>(
    names.map((name) => [name, settle(log.filter(({ stream }) => stream === name))]),
  );
  const next = (name: string): string =>
    survivorOf((streams.get(name) ?? []).map(({ event }) => event)) ?? name;
  const after = (steps: number, name: string): string => (steps === 0 ? name : after(steps - 1, next(name)));
  // after as many steps as there are streams, a walk can only be in a circle
  const personOf = (name: string): string => {
    const around = names.map((_, more) => after(names.length + more, name));
    return around.sort()[0] ?? name;
  };
  const persons = [...new Set(names.map(personOf))] as StreamName[];
  return persons.map((person) => {
    const own = names.filter((name) => personOf(name) === person);
    const told = own.flatMap((name) =>
      (streams.get(name) ?? []).map((each) => ({ name, event: each.event, rank: rankOf(each) })),
    );
    told.sort((a, b) => (a.rank < b.rank ? -1 : 1));
    return { person, events: told.map(({ name, event }) => [name, event] as const) };
  });
};
