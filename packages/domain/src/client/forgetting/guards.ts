import * as E from 'fp-ts/Either';
import { refuse } from '../../event/decision';
import type { CivilDate } from '../../vocabulary/civil-date';
import type { OperationId } from '../../vocabulary/id';
import type { State } from '../state';
import type { RetentionConfirmed } from './events';
import { operationsOf, retentionsOf, unconfirmedOf } from './queries';
import { DocumentsHeld, HoldsNotKnown, KeptUntil, RetentionNotConfirmed } from './refusals';

/** Whether the documents of each operation are held past the ordinary date, by `isHeld` of its state. */
export type Holds = ReadonlyMap<OperationId, boolean>;

/** The reasons why a client's file has to be kept on a day. */
export type MustBeKept = RetentionNotConfirmed | KeptUntil | DocumentsHeld | HoldsNotKnown;

const latest = (confirmed: readonly RetentionConfirmed[]): RetentionConfirmed | undefined =>
  confirmed.reduce<RetentionConfirmed | undefined>(
    (last, each) => (last === undefined || last.keptUntil < each.keptUntil ? each : last),
    undefined,
  );

/**
 * Refuses where a client's file has to be kept on a day: while an operation's documents are held, where nobody confirmed until
 * when, and up to the latest day that was confirmed.
 */
export const keptNoLonger = (client: State, on: CivilDate, holds: Holds): E.Either<MustBeKept, void> => {
  const operations = operationsOf(client);
  const unknown = operations.find((id) => !holds.has(id));
  if (unknown !== undefined) return refuse(HoldsNotKnown.of({ operationId: unknown }));
  const held = operations.find((id) => holds.get(id) === true);
  if (held !== undefined) return refuse(DocumentsHeld.of({ operationId: held }));
  const unconfirmed = unconfirmedOf(client);
  const [operationId] = unconfirmed.operations;
  if (operationId !== undefined) return refuse(RetentionNotConfirmed.of({ operationId }));
  if (unconfirmed.person) return refuse(RetentionNotConfirmed.of());
  const last = latest(retentionsOf(client));
  if (last === undefined || last.keptUntil < on) return E.right(undefined);
  const { keptUntil: until, source, operationId: of } = last;
  return refuse(KeptUntil.of({ until, source, ...(of === undefined ? {} : { operationId: of }) }));
};
