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
import type { Findings } from './findings';
import { people, type Person, personIn } from './persons';
import type { Story } from './rows/stream';
import { told, toldBy } from './queries/events';

/** A stream that is not a person's, as far as its story goes by a day. */
interface Institution<State, Event> {
  readonly stream: StreamName;
  readonly told: readonly Entry<Event>[];
  readonly state: State;
}

export type ContractStory = Institution<Contract.State, Contract.Event>;
type CentreStory = Institution<Centre.State, Centre.Event>;

/** An operation, as far as its story goes by a day; its costs are many, and are accounted for where they are asked of. */
export interface OperationStory {
  readonly stream: StreamName;
  readonly told: readonly Entry<Operation.Event>[];
  readonly opened?: Operation.OperationOpened;
  readonly rates: readonly Operation.CoFinancingRateSet[];
}

/** What is asked of the history, and how a host has its rules. */
export interface Asked {
  /** What held by that day; conditions that go on are judged on it. */
  readonly asOf: CivilDate;
  /** For how many days a person with status may still live in a centre: the host's rule, since none is published. */
  readonly centreDays: number;
}

/** Everything the checks look at. */
export interface World extends Asked {
  readonly people: readonly Person[];
  /** The stream of the person whose story a stream is part of. */
  readonly streamOf: (stream: StreamName) => StreamName;
  /** Whose story a stream is part of. */
  readonly personOf: (stream: StreamName) => Person | undefined;
  readonly contracts: ReadonlyMap<ContractId, ContractStory>;
  readonly operations: ReadonlyMap<OperationId, OperationStory>;
  readonly centres: ReadonlyMap<CentreId, CentreStory>;
}

const institutions = <Id extends string, State, Held extends Event>(
  stories: ReadonlyMap<StreamName, Story<Held>>,
  { initial, evolve }: { readonly initial: State; readonly evolve: (state: State, event: Held) => State },
  asOf: CivilDate,
): ReadonlyMap<Id, Institution<State, Held>> =>
  new Map(
    [...stories.values()].map((story) => {
      const { stream } = story;
      const by = toldBy(story, asOf);
      const state = by.reduce((before, { event }) => evolve(before, event), initial);
      return [idOf(stream) as Id, { stream, told: by, state }];
    }),
  );

const operations = (
  stories: Findings['operation'],
  asOf: CivilDate,
): ReadonlyMap<OperationId, OperationStory> =>
  new Map(
    [...stories.values()].map((story) => {
      const { stream } = story;
      const by = { told: toldBy(story, asOf) };
      const opened = told(by, 'OperationOpened').at(-1)?.event;
      const rates = told(by, 'CoFinancingRateSet').map(({ event }) => event);
      return [idOf(stream) as OperationId, { stream, ...by, rates, ...(opened && { opened }) }];
    }),
  );

/** Looks at the whole history as it stood on a day. */
export const worldOf = (view: Findings, asked: Asked): World => {
  const all = people(view, asked.asOf);
  return {
    ...asked,
    people: all,
    ...personIn(view, all),
    contracts: institutions(view.contract, Contract, asked.asOf),
    operations: operations(view.operation, asked.asOf),
    centres: institutions(view.centre, Centre, asked.asOf),
  };
};
