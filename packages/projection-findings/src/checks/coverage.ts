import { addDays, type CivilDate, daysBetween } from '@pavadonis/domain';
import { term } from '@pavadonis/domain/contract';
import { type Finding, found } from '../finding-kinds';
import { type Provided, stretches } from '../queries/episodes';
import type { Person } from '../persons';
import type { ContractStory, World } from '../context';
import { overdue } from './still-open';
import { told } from '../queries/events';

interface Covered {
  readonly contract: ContractStory;
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

const shows = (story: ContractStory) =>
  story.told.filter(({ event }) => event.type !== 'StaffEngaged' && event.type !== 'StaffReleased');

const coveredBy = (contract: ContractStory): readonly Covered[] => {
  const days = term(contract.state);
  const hasDays = days !== undefined && (days.to === undefined || days.from <= days.to);
  return hasDays ? [{ ...days, contract }] : [];
};

/** Days between contracts, or times of direct provision, on which nobody provided the service. */
export const daysWithoutProvider = ({ contracts, asOf }: World): readonly Finding[] => {
  const covered = [...contracts.values()]
    .flatMap(coveredBy)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  let last: Covered | undefined;
  return covered.flatMap((next) => {
    const before = last;
    if (before === undefined || next.to === undefined) last = next;
    else if (before.to !== undefined && next.to > before.to) last = next;
    if (before?.to === undefined || next.from > asOf || daysBetween(before.to, next.from) <= 1) return [];
    return found(
      'DaysWithoutProvider',
      before.contract.stream,
      addDays(before.to, 1),
      [...shows(before.contract), ...shows(next.contract)],
      addDays(next.from, -1),
    );
  });
};

interface Gap {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const gapsIn = ({ from, to }: Provided, contract: ContractStory | undefined): readonly Gap[] => {
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
 * Days of an episode that its contract does not cover. Rest in between is no gap; nor are days on which it should have
 * ended, which is found once already.
 */
export const episodesNotCovered = (person: Person, world: World): readonly Finding[] =>
  person.episodes.flatMap((episode) =>
    stretches(episode, overdue(person, world, episode)?.on ?? world.asOf).flatMap((stretch) => {
      const contract = world.contracts.get(stretch.by.event.contractId);
      const shownBy = [stretch.by, ...(contract === undefined ? [] : shows(contract))];
      return gapsIn(stretch, contract).map(({ from, to }) =>
        found('EpisodeNotCovered', person.stream, from, shownBy, to),
      );
    }),
  );

/** Contracts, or times of direct provision, that ended more than once. */
export const contractsEndedTwice = ({ contracts }: World): readonly Finding[] =>
  [...contracts.values()].flatMap((contract) => {
    const [first, ...others] = told(contract, 'ContractTerminated', 'DirectProvisionEnded');
    return first === undefined
      ? []
      : others.map((again) => found('EndedTwice', contract.stream, again.event.on, [first, again]));
  });
