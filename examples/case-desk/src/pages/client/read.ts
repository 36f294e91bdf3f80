import { accessReport, type AccessEvent, type RecordedOfPerson } from '@pavadonis/access-report';
import { type EventId, isCorrection, settle, type Settleable, type StreamOf } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { goals, workers } from '../../forms/choices';
import { type Person, readPerson } from '../../forms/person';
import type { Reminder } from '@pavadonis/projection-findings';
import { may } from '../../rights/rights';
import type { Visit } from '../../server/visit';
import { readingReasons } from '../../words/reading-reasons';

/** The events that a page lists, unless all are asked for. */
const NEWEST = 25;

/** An event in the list of all that was recorded, with its corrections in the order of recording. */
interface ListedEvent {
  readonly event: AccessEvent;
  readonly corrections: readonly AccessEvent[];
}

/** A client as a page shows one. */
export interface Shown {
  readonly visit: Visit;
  readonly person: Person;
  /** The names of the client's goals and workers, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether the personal texts are in the clear, as far as they open. */
  readonly showsTexts: boolean;
  /** The events that hold, in the order in which they happened. */
  readonly held: readonly Settleable<Client.Event>[];
  /** The reminders that are due of the client. */
  readonly due: readonly Reminder[];
  /** The newest events by the day on which they happened, or all, with their names for people and their corrections. */
  readonly listed: readonly ListedEvent[];
  /** The number of all events, corrections apart. */
  readonly events: number;
}

const heldOf = (recorded: readonly RecordedOfPerson[], streams: Person['streams']): Shown['held'] =>
  streams
    .flatMap((stream) =>
      settle<Client.Event>(recorded.map(({ entry }) => entry).filter((each) => each.stream === stream)),
    )
    .sort((a, b) => (a.event.on < b.event.on ? -1 : a.event.on > b.event.on ? 1 : a.position - b.position));

/** Returns the event that each correction is about: of an amendment that is taken back, the one that it amended. */
const rootsOf = (recorded: readonly RecordedOfPerson[]): ReadonlyMap<EventId, EventId> => {
  const roots = new Map<EventId, EventId>();
  for (const { entry } of recorded)
    if (isCorrection(entry.event)) roots.set(entry.id, roots.get(entry.event.target) ?? entry.event.target);
  return roots;
};

/** Returns the newest events, or all, by the day on which they happened, with their corrections. */
const listing = (
  recorded: readonly RecordedOfPerson[],
  { visit, held, person }: Pick<Shown, 'visit' | 'held' | 'person'>,
): Pick<Shown, 'listed' | 'events'> => {
  const days = new Map(held.map(({ id, event }) => [id, event.on]));
  const roots = rootsOf(recorded);
  const dayOf = ({ entry }: RecordedOfPerson): string => days.get(entry.id) ?? entry.event.on;
  const events = recorded
    .filter(({ entry }) => !roots.has(entry.id))
    .sort((a, b) => {
      const [left, right] = [dayOf(a), dayOf(b)];
      return left === right ? b.entry.position - a.entry.position : left < right ? 1 : -1;
    });
  const newest = visit.query('all') === undefined ? events.slice(0, NEWEST) : events;
  const shown = new Set(newest.map(({ entry }) => entry.id));
  const told = recorded.filter(({ entry }) => shown.has(roots.get(entry.id) ?? entry.id));
  const report = accessReport({ person: { streams: person.streams, recorded: told }, asOf: visit.today });
  const byId = new Map(report.events.map((each) => [each.id, each]));
  const listed = newest.flatMap(({ entry }): readonly ListedEvent[] => {
    const event = byId.get(entry.id);
    if (event === undefined) return [];
    const corrections = report.events.filter(({ id }) => roots.get(id) === entry.id);
    return [{ event, corrections }];
  });
  return { listed, events: events.length };
};

/** Reads a client. Whoever has the right reads the personal texts, which is noted. */
export const readClient = async (visit: Visit, stream: StreamOf<'client'>): Promise<Shown> => {
  const { desk, session, today } = visit;
  const { account } = session;
  const person = await readPerson(visit, stream);
  const showsTexts = may(account.role, 'read_texts');
  const recorded: readonly RecordedOfPerson[] = showsTexts
    ? await desk.office.reveal(person.recorded, { by: account.name, why: readingReasons.clientPage })
    : person.recorded.map((entry) => ({ entry, notRevealed: [] }));
  const held = heldOf(recorded, person.streams);
  const due = (await desk.dueNow(today)).get(stream) ?? [];
  const at = { visit, person };
  const names = new Map([...goals(at, false), ...workers(at).options]);
  return { visit, person, names, showsTexts, due, held, ...listing(recorded, { visit, held, person }) };
};
