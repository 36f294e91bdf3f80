import type { Entry, Event } from '@pavadonis/domain';
import { type Finding, finding } from '../finding-kinds';
import type { CheckContext } from '../context';
import { eventsOf } from '../queries/events';

/** Finds the events that come after another that is the same thing, each with the first. */
const again = <E extends Event>(
  entries: readonly Entry<E>[],
  keyOf: (event: E) => string,
): readonly Finding[] => {
  const first = new Map<string, Entry<E>>();
  return entries.flatMap((entry) => {
    const key = keyOf(entry.event);
    const stands = first.get(key);
    if (stands !== undefined) return finding('RecordedTwice', entry.stream, entry.event.on, [stands, entry]);
    first.set(key, entry);
    return [];
  });
};

const one = (): string => '';

/**
 * Finds a second opening or closing of an operation, a second cost or claim of one id, a finding of ineligibility that was
 * recorded twice, and a second beginning of a contract or of direct provision. The first of each stands.
 */
export const recordedTwice = ({ operations, contracts }: CheckContext): readonly Finding[] => [
  ...[...operations.values()].flatMap((operation) => [
    ...again(eventsOf(operation, 'OperationOpened'), one),
    ...again(eventsOf(operation, 'OperationClosed'), one),
    ...again(eventsOf(operation, 'CostRecorded'), ({ costId }) => costId),
    ...again(eventsOf(operation, 'CostsClaimed'), ({ claimId }) => claimId),
    ...again(eventsOf(operation, 'CostFoundIneligible'), ({ on, seq, costId, amount, reason }) =>
      JSON.stringify([on, seq, costId, amount, reason]),
    ),
  ]),
  ...[...contracts.values()].flatMap((contract) =>
    again(eventsOf(contract, 'ContractSigned', 'DirectProvisionStarted'), one),
  ),
];
