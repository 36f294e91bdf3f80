import {
  type CentreId,
  type CivilDate,
  type ContractId,
  type Entry,
  type Event,
  idOf,
  type OperationId,
  type StreamName,
} from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import * as Contract from '@pavadonis/domain/contract';
import type * as Operation from '@pavadonis/domain/operation';
import type { AsOf } from '@pavadonis/projection';
import type { FindingsView } from './findings';
import { lookupOf, type Person, type PersonLookup, persons } from './persons';
import { eventsOf, eventsUntil } from './queries/events';
import type { StreamRow } from './rows/any-stream';

/** A contract's or a centre's events up to the end of a day, and the state they lead to. */
interface StreamHistory<State, Event> {
  readonly stream: StreamName;
  readonly events: readonly Entry<Event>[];
  readonly state: State;
}

/** A contract's or a direct provision's history. */
export type ContractHistory = StreamHistory<Contract.State, Contract.Event>;
type CentreHistory = StreamHistory<Centre.State, Centre.Event>;

/** An operation's events up to the end of a day. The checks that need its costs collect them, since costs are many. */
export interface OperationHistory {
  readonly stream: StreamName;
  readonly events: readonly Entry<Operation.Event>[];
  readonly opened?: Operation.OperationOpened;
  readonly rates: readonly Operation.CoFinancingRateSet[];
}

/** The day as of which the history is checked, and the rules that are the host's own. */
export interface FindingsOptions extends AsOf {
  /**
   * The number of days for which a person with status may still live in a centre: the host's rule, since none is
   * published.
   */
  readonly centreDays: number;
}

/** The history that checks and reminders read, up to the end of the day `asOf`. */
export interface HistoryToDate extends FindingsOptions, PersonLookup {
  readonly persons: readonly Person[];
  readonly contracts: ReadonlyMap<ContractId, ContractHistory>;
  readonly operations: ReadonlyMap<OperationId, OperationHistory>;
  readonly centres: ReadonlyMap<CentreId, CentreHistory>;
}

const historiesOf = <Id extends string, State, Held extends Event>(
  rows: ReadonlyMap<StreamName, StreamRow<Held>>,
  { initial, evolve }: { readonly initial: State; readonly evolve: (state: State, event: Held) => State },
  asOf: CivilDate,
): ReadonlyMap<Id, StreamHistory<State, Held>> =>
  new Map(
    [...rows.values()].map((row) => {
      const { stream } = row;
      const events = eventsUntil(row, asOf);
      const state = events.reduce((before, { event }) => evolve(before, event), initial);
      return [idOf(stream) as Id, { stream, events, state }];
    }),
  );

const operationsOf = (
  rows: FindingsView['operation'],
  asOf: CivilDate,
): ReadonlyMap<OperationId, OperationHistory> =>
  new Map(
    [...rows.values()].map((row) => {
      const { stream } = row;
      const events = eventsUntil(row, asOf);
      const opened = eventsOf({ events }, 'OperationOpened')[0]?.event;
      const rates = eventsOf({ events }, 'CoFinancingRateSet').map(({ event }) => event);
      return [idOf(stream) as OperationId, { stream, events, rates, ...(opened && { opened }) }];
    }),
  );

/** Collects the history as it stood at the end of a day. */
export const historyToDate = (view: FindingsView, options: FindingsOptions): HistoryToDate => {
  const { asOf } = options;
  const all = persons(view, asOf);
  return {
    ...options,
    persons: all,
    ...lookupOf(view, all),
    contracts: historiesOf(view.contract, Contract, asOf),
    operations: operationsOf(view.operation, asOf),
    centres: historiesOf(view.centre, Centre, asOf),
  };
};
