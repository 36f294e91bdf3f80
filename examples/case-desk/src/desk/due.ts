import { addDays, type CivilDate, isStreamOf, type StreamName } from '@pavadonis/domain';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { personOf } from '@pavadonis/projection';
import { allReminders, type FindingsView, type Reminder } from '@pavadonis/projection-findings';
import type { Office } from './office';
import { endOfWeek } from './week';

/** How long after a grant a person may still live in a centre: this host's own rule, in days. */
export const CENTRE_DAYS = 30;

/** The days before and after today whose reminders are shown as due. */
const SHOWN = 60;

/** The most events after which the reminders of the clients in them are made anew, and not those of all. */
const FEW = 500;

/** The reminders that are due, by stream; of each stream the earliest first. */
type DueByStream = ReadonlyMap<StreamName, readonly Reminder[]>;

/**
 * Returns the reminders that are due about today, of all streams: those whose day to remind has come, and all that are due by the
 * end of the week. They are kept until the day is over; where something was recorded, those of the clients in it are made anew.
 */
export type DueNow = (today: CivilDate) => Promise<DueByStream>;

interface Kept {
  readonly today: CivilDate;
  readonly due: Map<StreamName, readonly Reminder[]>;
  position: number;
}

const dueIn = (rows: FindingsView, today: CivilDate): Map<StreamName, Reminder[]> => {
  const [from, to, sunday] = [addDays(today, -SHOWN), addDays(today, SHOWN), endOfWeek(today)];
  const found = new Map<StreamName, Reminder[]>();
  for (const each of allReminders(rows, { asOf: today, centreDays: CENTRE_DAYS })) {
    if (each.due < from || to < each.due || (today < each.on && sunday < each.due)) continue;
    const others = found.get(each.stream);
    if (others === undefined) found.set(each.stream, [each]);
    else others.push(each);
  }
  for (const each of found.values()) each.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  return found;
};

/** Makes the list of the reminders that are due from the live rows of findings. */
export const dueFrom = (office: Office, store: EventStore): DueNow => {
  let kept: Kept | undefined;
  const view = () => office.readModels.view('findings');

  const anew = (today: CivilDate): DueByStream => {
    const { rows, position } = view();
    kept = { today, position, due: dueIn(rows, today) };
    return kept.due;
  };

  /** Makes the reminders of some clients anew. They are few, and the other streams are small. */
  const ofClients = (into: Kept, streams: readonly StreamName[]): void => {
    const { rows } = view();
    const persons = new Set(streams.map((stream) => personOf(rows, stream)));
    const client = new Map(
      [...persons].flatMap((stream) => {
        const row = rows.client.get(stream);
        return row === undefined ? [] : [[stream, row] as const];
      }),
    );
    for (const stream of [...streams, ...persons]) into.due.delete(stream);
    for (const [stream, due] of dueIn({ ...rows, client }, into.today)) into.due.set(stream, due);
  };

  return async (today) => {
    const before = kept;
    if (before?.today !== today) return anew(today);
    const { position } = view();
    if (before.position >= position) return before.due;
    const events = await orThrow(store.readAll({ after: before.position, limit: FEW }));
    const shown = events.filter((each) => each.position <= position);
    const isOfClients = shown.every(({ stream }) => isStreamOf('client', stream));
    if (!isOfClients || events.length === FEW) return anew(today);
    ofClients(
      before,
      shown.map(({ stream }) => stream),
    );
    before.position = Math.max(before.position, position);
    return before.due;
  };
};
