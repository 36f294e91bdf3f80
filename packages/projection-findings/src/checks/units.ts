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
import { type Finding, found } from '../finding-kinds';
import { type Account, accountsOf, isPayable } from '../queries/costs';
import { episodeOf, limitOn, provisionOn } from '../queries/episodes';
import type { Person } from '../persons';
import type { World } from '../context';
import { told } from '../queries/events';

type Cost = NonNullable<Account['cost']>;

/** A month of one person's support that a cost pays for. */
interface Unit {
  /** The person's; of whom nothing is told, the one it would be. */
  readonly stream: StreamName;
  readonly person: Person | undefined;
  readonly clientId: ClientId;
  readonly month: Month;
  readonly kind: PaidService;
  readonly cost: Cost;
}

const unitsOf = ({ personOf, streamOf }: World, cost: Cost): readonly Unit[] => {
  const unitOf = ({ clientId, month }: { readonly clientId: ClientId; readonly month: Month }): Unit => {
    const own = clientStream(clientId);
    const kind = cost.event.paidFor ?? 'social_worker_and_mentor';
    return { stream: streamOf(own), person: personOf(own), clientId, month, kind, cost };
  };
  return (cost.event.units ?? []).map(unitOf);
};

const payable = (world: World): readonly Unit[] =>
  [...world.operations.values()]
    .flatMap((operation) => accountsOf(operation).accounts.filter((account) => isPayable(operation, account)))
    .flatMap(({ cost }) => cost ?? [])
    .sort((a, b) => (inOrder(a, b) ? -1 : 1))
    .flatMap((cost) => unitsOf(world, cost));

// two providers of one operation may be paid for one month under one id: it may change hands within it (19 and 20 April
// 2018); who has two ids is paid for twice
const sameTwice = (a: Unit, b: Unit): boolean =>
  a.cost.stream !== b.cost.stream ||
  a.clientId !== b.clientId ||
  a.cost.event.providerId === b.cost.event.providerId;

type Served = ReadonlyMap<Month, ReadonlySet<ProviderId>>;

const servedOf = (person: Person): Served => {
  const served = new Map<Month, Set<ProviderId>>();
  for (const { event } of told(person, 'SupportDelivered')) {
    const episode = episodeOf(person, event.episodeId);
    const provision = episode && provisionOn(episode, event.on);
    if (episode === undefined || provision === undefined) continue;
    const limit = limitOn(person, episode, event.on);
    // a contact past the limit makes no month eligible
    if (limit !== undefined && limit < event.on) continue;
    const month = monthOf(event.on);
    served.set(month, (served.get(month) ?? new Set()).add(provision.event.providerId));
  }
  return served;
};

const servedBy = (): ((unit: Unit) => boolean) => {
  const known = new Map<StreamName, Served>();
  return ({ stream, person, month, cost }) => {
    if (person === undefined) return false;
    const served = known.get(stream) ?? servedOf(person);
    known.set(stream, served);
    return served.get(month)?.has(cost.event.providerId) === true;
  };
};

/**
 * Months of one person's support, of one kind, that are paid for twice; and those paid for to a provider who did not meet
 * the person in them, or past the limit of support alone. A month that is paid for again is not asked whether it was served: that is found once already.
 */
export const units = (world: World): readonly Finding[] => {
  const known = new Map<string, Unit[]>();
  const served = servedBy();
  return payable(world).flatMap((unit) => {
    const { stream, month, kind, cost } = unit;
    const key = `${stream} ${month} ${kind}`;
    const before = known.get(key) ?? [];
    known.set(key, [...before, unit]);
    const first = before.find((each) => sameTwice(each, unit));
    const finding = (tag: Finding['_tag'], shownBy: readonly Cost[]) =>
      found(tag, stream, firstDayOf(month), shownBy, lastDayOf(month));
    if (first !== undefined) return finding('FundedTwice', [first.cost, cost]);
    return kind === 'consultation' || served(unit) ? [] : finding('UnitWithoutSupport', [cost]);
  });
};
