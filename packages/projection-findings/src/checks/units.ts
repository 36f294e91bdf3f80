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
import type { PaidSupport } from '@pavadonis/domain/operation';
import { type Finding, found } from '../finding';
import { type Account, accountsOf, isWhollyIneligible } from '../rows/account';
import { episodeOf, provisionOn } from '../rows/episode';
import type { Person } from '../rows/person';
import { told } from '../rows/story';
import type { World } from '../rows/world';

type Cost = NonNullable<Account['cost']>;

/** A month of one person's support that a cost pays for. */
interface Unit {
  /** The person's; of whom nothing is told, the one it would be. */
  readonly stream: StreamName;
  readonly person: Person | undefined;
  readonly month: Month;
  readonly kind: PaidSupport;
  readonly cost: Cost;
}

const unitsOf = ({ personOf }: World, cost: Cost): readonly Unit[] => {
  const unitOf = ({ clientId, month }: { readonly clientId: ClientId; readonly month: Month }): Unit => {
    const own = clientStream(clientId);
    const person = personOf(own);
    const kind = cost.event.paidFor ?? 'social_worker_and_mentor';
    return { stream: person?.stream ?? own, person, month, kind, cost };
  };
  return (cost.event.units ?? []).map(unitOf);
};

const payable = (world: World): readonly Unit[] =>
  [...world.operations.values()]
    .flatMap((operation) => accountsOf(operation).accounts)
    .flatMap((account) => (account.cost === undefined || isWhollyIneligible(account) ? [] : account.cost))
    .sort((a, b) => (inOrder(a, b) ? -1 : 1))
    .flatMap((cost) => unitsOf(world, cost));

// two providers may be paid for one month: it may change hands within it (19 and 20 April 2018)
const sameTwice = ({ cost: a }: Unit, { cost: b }: Unit): boolean =>
  a.stream !== b.stream || a.event.providerId === b.event.providerId;

type Served = ReadonlyMap<Month, ReadonlySet<ProviderId>>;

const servedOf = (person: Person): Served => {
  const served = new Map<Month, Set<ProviderId>>();
  for (const { event } of told(person, 'SupportDelivered')) {
    const episode = episodeOf(person, event.episodeId);
    const provision = episode && provisionOn(episode, event.on);
    if (provision === undefined) continue;
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
 * the person in them. A month that is paid for again is not asked whether it was served: that is found once already.
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
