import {
  type ClientId,
  clientStream,
  firstDayOf,
  inOrder,
  lastDayOf,
  type Month,
  monthOf,
  type ProviderId,
  type StreamName,
} from '@pavadonis/domain';
import type { PaidService } from '@pavadonis/domain/operation';
import { type Finding, finding } from '../finding-kinds';
import { contactsOf } from '../queries/contacts';
import { type CostHistory, costsOf, eligibleOf } from '../queries/costs';
import { episodeOf, isIn, limitOn, provisionOn } from '../queries/episodes';
import type { Person } from '../persons';
import type { HistoryToDate } from '../history-to-date';

type Cost = NonNullable<CostHistory['cost']>;

/** A month of one person's service that a cost pays for. */
interface Unit {
  /** The person's own stream, whether it has events or not. */
  readonly stream: StreamName;
  readonly person: Person | undefined;
  readonly clientId: ClientId;
  readonly month: Month;
  readonly kind: PaidService;
  readonly cost: Cost;
}

const unitsOf = ({ personOf, streamOf }: HistoryToDate, cost: Cost): readonly Unit[] => {
  const unitOf = ({ clientId, month }: { readonly clientId: ClientId; readonly month: Month }): Unit => {
    const own = clientStream(clientId);
    const kind = cost.event.paidFor ?? 'social_worker_and_mentor';
    return { stream: streamOf(own), person: personOf(own), clientId, month, kind, cost };
  };
  return (cost.event.units ?? []).map(unitOf);
};

const payable = (history: HistoryToDate): readonly Unit[] =>
  [...history.operations.values()]
    .flatMap((operation) =>
      [...costsOf(operation).values()].filter((cost) => eligibleOf(operation, cost) > 0),
    )
    .flatMap(({ cost }) => cost ?? [])
    .sort((a, b) => (inOrder(a, b) ? -1 : 1))
    .flatMap((cost) => unitsOf(history, cost));

// two providers of one operation may be paid for one month under one id, since it may change hands within it (19 and 20
// April 2018); a person with two ids is paid for twice
const sameTwice = (a: Unit, b: Unit): boolean =>
  a.cost.stream !== b.cost.stream ||
  a.clientId !== b.clientId ||
  a.cost.event.providerId === b.cost.event.providerId;

/** The services of each month, by kind and provider. */
type Served = ReadonlyMap<Month, ReadonlySet<string>>;

const serviceOf = (kind: PaidService, providerId: ProviderId): string => `${kind} ${providerId}`;

const servedOf = (person: Person): Served => {
  const served = new Map<Month, Set<string>>();
  for (const { event } of contactsOf(person)) {
    const episode = episodeOf(person, event.episodeId);
    const provision = episode && provisionOn(episode, event.on);
    // nobody serves before the start, or after the end
    if (episode === undefined || provision === undefined || !isIn(episode, event)) continue;
    const limit = limitOn(person, episode, event.on);
    // a contact past the limit makes no month eligible
    if (limit !== undefined && limit < event.on) continue;
    const month = monthOf(event.on);
    const service = serviceOf(episode.started.event.serviceKind, provision.event.providerId);
    served.set(month, (served.get(month) ?? new Set()).add(service));
  }
  return served;
};

const servedBy = (): ((unit: Unit) => boolean) => {
  const known = new Map<StreamName, Served>();
  return ({ stream, person, month, kind, cost }) => {
    if (person === undefined) return false;
    const served = known.get(stream) ?? servedOf(person);
    known.set(stream, served);
    return served.get(month)?.has(serviceOf(kind, cost.event.providerId)) === true;
  };
};

/**
 * Finds months of one person's service, of one kind, that are paid for twice, and months paid to a provider without
 * cause.
 *
 * A month has no cause if the provider had no contact with the person in it in an episode of the kind that is paid for
 * (our inference), or only contacts past the service limit. A month paid for twice has that finding alone.
 */
export const units = (history: HistoryToDate): readonly Finding[] => {
  const known = new Map<string, Unit[]>();
  const served = servedBy();
  return payable(history).flatMap((unit) => {
    const { stream, month, kind, cost } = unit;
    const key = `${stream} ${month} ${kind}`;
    const before = known.get(key) ?? [];
    known.set(key, [...before, unit]);
    const first = before.find((each) => sameTwice(each, unit));
    const found = (tag: Finding['_tag'], shownBy: readonly Cost[]) =>
      finding(tag, stream, firstDayOf(month), shownBy, lastDayOf(month));
    if (first !== undefined) return found('FundedTwice', [first.cost, cost]);
    return kind === 'consultation' || served(unit) ? [] : found('UnitWithoutSupport', [cost]);
  });
};
