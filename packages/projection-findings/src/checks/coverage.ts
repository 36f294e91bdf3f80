import { addDays, type CivilDate, daysBetween } from '@pavadonis/domain';
import { term } from '@pavadonis/domain/contract';
import { type Finding, finding } from '../finding-kinds';
import { type ProvidedDays, providedDaysOf } from '../queries/episodes';
import type { Person } from '../persons';
import type { ContractHistory, HistoryToDate } from '../history-to-date';
import { overdue } from './still-open';
import { eventsOf } from '../queries/events';

interface Covered {
  readonly contract: ContractHistory;
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

const termsOf = (contract: ContractHistory) =>
  contract.events.filter(({ event }) => event.type !== 'StaffEngaged' && event.type !== 'StaffReleased');

const coveredBy = (contract: ContractHistory): readonly Covered[] => {
  const days = term(contract.state);
  const hasDays = days !== undefined && (days.to === undefined || days.from <= days.to);
  return hasDays ? [{ ...days, contract }] : [];
};

/** Finds days between contracts, or times of direct provision, on which nobody provided the service. */
export const daysWithoutProvider = ({ contracts, asOf }: HistoryToDate): readonly Finding[] => {
  const covered = [...contracts.values()]
    .flatMap(coveredBy)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  let last: Covered | undefined;
  return covered.flatMap((next) => {
    const before = last;
    if (before === undefined || next.to === undefined) last = next;
    else if (before.to !== undefined && next.to > before.to) last = next;
    if (before?.to === undefined || next.from > asOf || daysBetween(before.to, next.from) <= 1) return [];
    return finding(
      'DaysWithoutProvider',
      before.contract.stream,
      addDays(before.to, 1),
      [...termsOf(before.contract), ...termsOf(next.contract)],
      addDays(next.from, -1),
    );
  });
};

interface Gap {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const gapsIn = ({ from, to }: ProvidedDays, contract: ContractHistory | undefined): readonly Gap[] => {
  const days = contract && term(contract.state);
  if (days === undefined) return [{ from, to }];
  const early = from < days.from;
  const late = days.to !== undefined && days.to < to;
  return [
    ...(early ? [{ from, to: to < days.from ? to : addDays(days.from, -1) }] : []),
    ...(late ? [{ from: from > days.to ? from : addDays(days.to, 1), to }] : []),
  ];
};

/**
 * Finds days of an episode that its contract does not cover. A suspension is no gap.
 *
 * Days after the one on which the episode should have ended are left out, since another check finds them.
 */
export const episodesNotCovered = (person: Person, history: HistoryToDate): readonly Finding[] =>
  person.episodes.flatMap((episode) =>
    providedDaysOf(episode, overdue(person, history, episode)?.on ?? history.asOf).flatMap((stretch) => {
      const contract = history.contracts.get(stretch.by.event.contractId);
      const shownBy = [stretch.by, ...(contract === undefined ? [] : termsOf(contract))];
      return gapsIn(stretch, contract).map(({ from, to }) =>
        finding('EpisodeNotCovered', person.stream, from, shownBy, to),
      );
    }),
  );

/** Finds contracts, or times of direct provision, that ended more than once. */
export const contractsEndedTwice = ({ contracts }: HistoryToDate): readonly Finding[] =>
  [...contracts.values()].flatMap((contract) => {
    const [first, ...others] = eventsOf(contract, 'ContractTerminated', 'DirectProvisionEnded');
    return first === undefined
      ? []
      : others.map((again) => finding('EndedTwice', contract.stream, again.event.on, [first, again]));
  });
