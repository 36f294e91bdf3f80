import type { CivilDate, Entry as EntryElsewhere, OperationId, Recordable } from '@pavadonis/domain';
import type * as Operation from '@pavadonis/domain/operation';
import type { Bilingual } from '@pavadonis/page';
import { namedElsewhere } from './gather/elsewhere';
import { accessEvent } from './gather/events';
import { whyUnopened } from './gather/facts';
import { periodsOf } from './gather/periods';
import { type Entry, type PersonRecords, type Settled, settled } from './gather/person';
import { purposesOf } from './gather/purposes';
import { recipientsIn } from './gather/recipients';
import { reviewWith } from './gather/review';
import { RIGHTS } from './gather/rights';
import { sourcesIn } from './gather/sources';
import { type AccessEvent, type AccessReport, FORMAT, type ForgettingStatus } from './report/access-report';
import type { RecordedFact, ReviewReason, Unopened } from './report/recorded-fact';

/** The person of an access report, and what the host adds. */
export interface AccessReportOptions {
  /** All that is recorded about the person, as `revealPerson` of casework returns it, with a vault or without. */
  readonly person: PersonRecords;
  /** The day for which the report is made. */
  readonly asOf: CivilDate;
  /** The states of the operations that paid for the service, for the periods that the rules propose; none by default. */
  readonly operations?: ReadonlyMap<OperationId, Operation.State> | undefined;
  /** Events of other streams that name the person by id, such as costs of an operation; none by default. */
  readonly elsewhere?: readonly EntryElsewhere<Recordable>[] | undefined;
  /** Others who receive data of the person, such as whoever runs the computers; none by default. */
  readonly recipients?: readonly Bilingual[] | undefined;
  /** Remarks that the reader has to know first: who is responsible, on which ground in law, whom to ask; none by default. */
  readonly remarks?: readonly Bilingual[] | undefined;
}

/** Returns all facts, those of amended events as they hold included. */
const allFacts = (events: readonly AccessEvent[]): readonly RecordedFact[] =>
  events.flatMap(({ facts, evidence, standing }) => [
    ...facts,
    ...evidence.flat(),
    ...(standing._tag === 'Amended' ? standing.facts : []),
  ]);

const counted = <Reason extends string>(found: readonly Reason[]): readonly (readonly [Reason, number])[] =>
  [...new Set(found)].sort().map((reason) => [reason, found.filter((each) => each === reason).length]);

/** Returns what is recorded of forgetting the person. A request that was carried out stands no longer. */
const forgettingOf = (entries: readonly Entry[], { held, state }: Settled): ForgettingStatus => {
  const forgotten = entries.flatMap(({ id, stream }) => {
    const event = held.get(id);
    return event?.type === 'ClientForgotten' ? [{ stream, on: event.on, ground: event.ground }] : [];
  });
  const pending = state.forgetting.requests.findLast(({ to }) => to === undefined)?.from;
  if (pending === undefined || forgotten.length > 0) return { forgotten };
  return { requested: { on: pending.on, dueOn: pending.dueOn, ground: pending.ground }, forgotten };
};

/**
 * Makes the report of all that is recorded about a person, for that person, as data.
 *
 * It reads nothing of anybody else. Facts that name others, or may, are marked: somebody has to look at them before the report is
 * handed over. Of texts that do not open it says why.
 */
export const accessReport = ({
  person,
  asOf,
  operations = new Map(),
  elsewhere = [],
  recipients = [],
  remarks = [],
}: AccessReportOptions): AccessReport => {
  const recorded = person.recorded.toSorted((a, b) => a.entry.position - b.entry.position);
  const entries = recorded.map(({ entry }) => entry);
  const why = whyUnopened(recorded);
  const all = settled(entries);
  const events = entries.map(accessEvent(all, { why, reviewOf: reviewWith(person.streams) }));
  const facts = allFacts(events);
  return {
    format: FORMAT,
    asOf,
    streams: person.streams,
    remarks,
    forgetting: forgettingOf(entries, all),
    unopened: counted<Unopened['reason']>(facts.flatMap(({ unopened }) => unopened?.reason ?? [])).map(
      ([reason, places]) => ({ reason, places }),
    ),
    review: counted<ReviewReason>(facts.flatMap(({ review }) => review ?? [])).map(([reason, count]) => ({
      reason,
      facts: count,
    })),
    purposes: purposesOf(events),
    recipients: recipientsIn(entries, all, why, recipients),
    periods: periodsOf(all.state, operations),
    sources: sourcesIn(entries, why),
    rights: RIGHTS,
    events,
    elsewhere: namedElsewhere(person.streams, elsewhere),
  };
};
