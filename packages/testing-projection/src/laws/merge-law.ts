import { addDays, clientStream, civilDate, isCorrection, type Recordable } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import type { LogEntry } from '@pavadonis/testing';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientIdOf, eventId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { type Law, numberAt, type Sample } from './law';
import { placeless } from './placeless';
import { areSame } from './same';

const [FIRST, SECOND] = [clientIdOf(1), clientIdOf(2)];

const saysWho = (event: Recordable): boolean =>
  event.type === 'EventAmended'
    ? saysWho(event.to)
    : ['ClientRegistered', 'ClientsMerged', 'MergeReverted'].includes(event.type);

/** Picks corrections of nothing in their own stream: in another stream they might mean something. */
const correctsNothing =
  (log: readonly LogEntry[]) =>
  ({ event, stream }: LogEntry): boolean =>
    isCorrection(event) && !log.some((each) => each.id === event.target && each.stream === stream);

/** Two clients of a log, of whom the first is registered, and nothing is said of merges. */
const twoClients = ({ log }: Sample): readonly LogEntry[] => {
  const [stream, recordedAt] = [clientStream(FIRST), log[0]?.recordedAt];
  const told = log.filter(({ event }) => !saysWho(event));
  const others = told.filter((entry) => !correctsNothing(told)(entry));
  if (recordedAt === undefined) return others;
  const registered = { ...log[0], stream, recordedAt, event: clientRegistered() } as LogEntry;
  return inPositions([registered, ...others]);
};

/** Counts positions from 1. Ids stay, but of the new entries, which have those that no other entry has. */
const inPositions = (log: readonly LogEntry[]): readonly LogEntry[] =>
  log.map((entry, index) => ({
    ...entry,
    position: index + 1,
    id: saysWho(entry.event) ? eventId(1_000_000 + index) : entry.id,
  }));

/** Records an event of the second client after a place in a log. */
const inserted = (log: readonly LogEntry[], at: number, event: Recordable): readonly LogEntry[] => {
  const added = { ...log[at], stream: clientStream(SECOND), event } as LogEntry;
  return inPositions([...log.slice(0, at + 1), added, ...log.slice(at + 1)]);
};

const lastDayOf = (log: readonly LogEntry[]) =>
  log.reduce((last, { event: { on } }) => (on > last ? on : last), civilDate('2018-01-01'));

const merged = (log: readonly LogEntry[]): Recordable =>
  clientsMerged({ on: addDays(lastDayOf(log), 1), survivorId: FIRST });

/**
 * The law by which a person is folded whole, in whichever streams the events stand. `places` leaves these out of rows.
 */
export const mergeLaw = (places: boolean): Law => ({
  name: 'merged streams make the row of one stream with the same events',
  holds: (model, sample) => {
    const subject = places ? placeless(model) : model;
    const log = twoClients(sample);
    if (log.length === 0) return;
    const at = numberAt(sample, 0) % log.length;
    const inTwo = inserted(log, at, merged(log));
    const [own, other] = [clientStream(FIRST), clientStream(SECOND)];
    const inOne = inTwo.map((entry) => (entry.stream === other ? { ...entry, stream: own } : entry));
    const view = project(subject, inTwo);
    areSame(view.client, project(subject, inOne).client);
    areSame(view.persons, new Map([[other, own]]));
  },
});
