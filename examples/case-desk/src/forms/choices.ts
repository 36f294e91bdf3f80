import { addDays, idOf, type OperationId, type ContractId, type StreamName } from '@pavadonis/domain';
import { isTerminal, operationsOf } from '@pavadonis/domain/client';
import { wordText } from '@pavadonis/texts';
import { may } from '../rights/rights';
import { providerText } from '../words/providers';
import type { Option } from './field';
import type { At } from './form';

/** For how long a contract that is over is still offered, for what is entered late; in days. */
const OFFERED_AFTER = 400;

const short = (id: string): string => id.slice(-6);

/** The episodes of a client, the newest first. */
export const episodes = ({ visit: { notation, language }, person }: At, onlyOpen = true): readonly Option[] =>
  [...person.state.service.episodes.values()]
    .filter(({ end }) => !onlyOpen || end === undefined)
    .map(({ started, provision, end }): Option => {
      const days = `${notation.date(started.on)}–${end === undefined ? '' : notation.date(end)}`;
      const kind = wordText('serviceKind', started.serviceKind, language);
      return [started.episodeId, `${days}, ${kind}, ${providerText(provision.providerId, language)}`];
    })
    .reverse();

/** The plans of a client that are not closed, the newest first. */
export const plans = ({ visit: { notation }, person }: At): readonly Option[] =>
  [...person.state.plan.plans.values()]
    .filter(({ closed }) => closed === undefined)
    .map(({ planId, drawnUp }): Option => [planId, notation.date(drawnUp.on)])
    .reverse();

/** The goals of a client; `onlyOpen` leaves out those that are over. */
export const goals = ({ visit: { notation, language }, person }: At, onlyOpen: boolean): readonly Option[] =>
  [...person.state.plan.goals.values()]
    .filter(({ standings }) => {
      const standing = standings.at(-1)?.value;
      return !onlyOpen || standing === undefined || !isTerminal(standing);
    })
    .map(({ set }): Option => {
      const term = wordText('term', set.term, language);
      return [set.goalId, `${wordText('area', set.area, language)}, ${term}, ${notation.date(set.on)}`];
    });

/** The centres, by their names. */
export const centres = ({ visit: { desk } }: At): readonly Option[] =>
  [...desk.office.readModels.view('caseload').rows.centre.values()]
    .map(({ stream, name = '–' }): Option => [idOf(stream), name])
    .sort(([, a], [, b]) => a.localeCompare(b, 'lv'));

/** The operations that paid for the service of a client: those for which the entry is recorded, or those for which it is not. */
export const participations = (at: At, isEntered: boolean): readonly Option[] => {
  const { state } = at.person;
  const paid = operationsOf(state).filter(
    (id) => (state.participation.operations.get(id)?.entry !== undefined) === isEntered,
  );
  return operations(at).filter(([id]) => paid.includes(id));
};

/** The referrals of a client that are not over, the newest first. */
export const referrals = ({ visit: { notation, language }, person }: At): readonly Option[] =>
  [...person.state.referral.referrals.values()]
    .filter(({ completed }) => completed === undefined)
    .map(({ made, answered }): Option => {
      const answer = answered === undefined ? '' : `, ${wordText('answer', answered.answer, language)}`;
      return [made.referralId, `${notation.date(made.on)}${answer}`];
    })
    .reverse();

/** The contracts under which the reader may start a service, the newest first. */
export const contracts = ({ visit }: At): readonly (Option & readonly [ContractId, string])[] => {
  const { desk, session, today, notation, language } = visit;
  const { provider, role } = session.account;
  const rows = [...desk.office.readModels.view('caseload').rows.contract.values()];
  return rows
    .flatMap(({ stream, providerId, from, plannedTo, amendedTo, ended }) => {
      if (providerId === undefined || from === undefined) return [];
      if (!may(role, 'see_all_providers') && providerId !== provider) return [];
      const to = ended?.lastDay ?? amendedTo?.at(-1)?.value ?? plannedTo;
      if (to !== undefined && addDays(to, OFFERED_AFTER) < today) return [];
      const days = `${notation.date(from)}–${to === undefined ? '' : notation.date(to)}`;
      return [
        {
          from,
          option: [idOf(stream) as ContractId, `${providerText(providerId, language)}, ${days}`] as const,
        },
      ];
    })
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .map(({ option }) => option);
};

/** The operations that pay, the newest first. */
export const operations = ({ visit }: At): readonly (Option & readonly [OperationId, string])[] =>
  [...visit.desk.office.readModels.view('fundingSplit').rows.operation.values()]
    .map(({ stream, code = '–' }) => [idOf(stream) as OperationId, code] as const)
    .reverse();

/** The workers who work with a client, or are engaged under the contract of an open episode, and which of them do. */
export const workers = ({ visit: { desk, language, today }, person }: At) => {
  const open = [...person.state.service.episodes.values()].filter(({ end }) => end === undefined);
  const { contract } = desk.office.readModels.view('caseload').rows;
  const engaged = open.flatMap(({ provision }) => {
    const stream: StreamName = `contract-${provision.contractId}` as StreamName;
    return (contract.get(stream)?.staff ?? []).filter(
      ({ from, to }) => from <= today && (to === undefined || today <= to),
    );
  });
  const assigned = [...person.state.work.assignments.values()]
    .flatMap((each) => [...each])
    .filter(
      ({ to, episodeId }) => to === undefined && open.some(({ started }) => started.episodeId === episodeId),
    );
  const options = new Map(
    [...assigned, ...engaged].map(({ workerId, role }): Option => [
      workerId,
      `${wordText('role', role, language)} ${short(workerId)}`,
    ]),
  );
  return { options: [...options], assigned: assigned.map(({ workerId }): string => workerId) };
};

/** The workers who work with a client now. */
export const assigned = (at: At): readonly Option[] => {
  const all = workers(at);
  return all.options.filter(([id]) => all.assigned.includes(id));
};
