import { type CostId, type Entry, FundingSource, type Split, splitByRate } from '@pavadonis/domain';
import { type ClaimLine, type Event, sharesIn } from '@pavadonis/domain/operation';
import { type Finding, finding } from '../finding-kinds';
import type { HistoryToDate, OperationHistory } from '../history-to-date';
import { bookedLines, type ClaimHistory, claimsOf } from '../queries/claims';
import { closedBefore, type CostHistory, costsOf, eligibleOf } from '../queries/costs';
import { eventsOf } from '../queries/events';

type Costs = ReadonlyMap<CostId, CostHistory>;

/** The amount of a claimed cost by what is known now; no split where its month has no rate. */
type KnownLine = Omit<ClaimLine, 'bySource'> & { readonly bySource: Split | undefined };

const knownLines = (
  operation: OperationHistory,
  costs: Costs,
  costIds: readonly CostId[],
): readonly KnownLine[] => {
  const rated = costIds.flatMap((costId) => {
    const history = costs.get(costId);
    if (history?.cost === undefined) return [];
    const { providerId, month } = history.cost.event;
    const amount = eligibleOf(operation, history);
    return { costId, providerId, month, amount, shares: sharesIn(operation.rates, month) };
  });
  const splits = splitByRate(rated);
  return rated.map(({ costId, providerId, month, amount }, index) => ({
    costId,
    providerId,
    month,
    eligible: amount,
    bySource: splits[index],
  }));
};

const isSameSplit = (known: Split | undefined, booked: Split): boolean =>
  known !== undefined &&
  Object.keys(FundingSource.keys)
    .filter(FundingSource.is)
    .every((source) => (known[source] ?? 0) === (booked[source] ?? 0));

/** Returns whether a cost comes to the same; one that comes to nothing needs no line. */
const isSame = (known: KnownLine | undefined, booked: ClaimLine | undefined): boolean => {
  if ((known?.eligible ?? 0) === 0 && (booked?.eligible ?? 0) === 0) return true;
  return (
    known?.providerId === booked?.providerId &&
    known?.month === booked?.month &&
    known?.eligible === booked?.eligible &&
    booked !== undefined &&
    isSameSplit(known?.bySource, booked.bySource)
  );
};

const changedCosts = (operation: OperationHistory, costs: Costs, claim: ClaimHistory): readonly CostId[] => {
  const booked = bookedLines(claim);
  const known = knownLines(operation, costs, claim.costIds);
  return claim.costIds.filter(
    (id) =>
      !isSame(
        known.find(({ costId }) => costId === id),
        booked.find(({ costId }) => costId === id),
      ),
  );
};

/** Returns the events that the amount of a cost follows from, with its rate, and the end of the operation before it. */
const groundsOf = (
  operation: OperationHistory,
  history: CostHistory | undefined,
): readonly Entry<Event>[] => {
  if (history === undefined) return [];
  const { cost, corrections, ineligible } = history;
  const said = [...corrections, ...ineligible];
  if (cost === undefined) return said;
  const shares = sharesIn(operation.rates, cost.event.month);
  const closed = closedBefore(operation, cost);
  return [
    cost,
    ...said,
    ...eventsOf(operation, 'CoFinancingRateSet').filter(({ event }) => event.shares === shares),
    ...(closed === undefined ? [] : [closed]),
  ];
};

/**
 * Finds claims for which a financial correction is to be booked.
 *
 * Their amounts, as claimed or as last corrected, are not those that follow from what is known. The finding is about
 * the last day of the events that show it.
 */
export const claimsNotCorrected = ({ operations }: HistoryToDate): readonly Finding[] =>
  [...operations.values()].flatMap((operation) => {
    const costs = costsOf(operation);
    return [...claimsOf(operation).values()].flatMap((claim) => {
      const ids = changedCosts(operation, costs, claim);
      if (ids.length === 0) return [];
      const booked: Entry<Event> = claim.correction ?? claim.claim;
      const shownBy = [booked, ...ids.flatMap((id) => groundsOf(operation, costs.get(id)))];
      const on = shownBy.reduce((last, { event }) => (last < event.on ? event.on : last), booked.event.on);
      return finding('ClaimNotCorrected', operation.stream, on, shownBy);
    });
  });
