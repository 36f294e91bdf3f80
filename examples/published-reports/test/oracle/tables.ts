import type { Fact, Kind } from './fact';
import { held } from './held';
import type { Row } from './row';

/** Asks for the knowledge at an instant instead of today's. */
export interface Known {
  readonly knownAt?: string;
}

/** The facts, in one table per type of event, each in the order in which they happened. */
export interface Tables {
  readonly registered: readonly Fact<'ClientRegistered'>[];
  readonly applied: readonly Fact<'AsylumApplicationLodged'>[];
  readonly granted: readonly Fact<'StatusGranted'>[];
  readonly moved: readonly Fact<'ResidenceChanged'>[];
  readonly travelled: readonly Fact<'LeftLatvia' | 'ReturnedToLatvia'>[];
  readonly started: readonly Fact<'ServiceStarted'>[];
  readonly ended: readonly Fact<'ServiceEnded'>[];
  readonly assessed: readonly Fact<'ComplexityAssessed'>[];
  readonly contacts: readonly Fact<'SupportDelivered'>[];
  readonly signed: readonly Fact<'ContractSigned'>[];
  readonly terminated: readonly Fact<'ContractTerminated'>[];
  readonly directFrom: readonly Fact<'DirectProvisionStarted'>[];
  readonly directTo: readonly Fact<'DirectProvisionEnded'>[];
  readonly engaged: readonly Fact<'StaffEngaged'>[];
  readonly released: readonly Fact<'StaffReleased'>[];
  readonly centres: readonly Fact<'CentreOpened'>[];
  readonly operations: readonly Fact<'OperationOpened'>[];
  readonly rates: readonly Fact<'CoFinancingRateSet'>[];
  readonly costs: readonly Fact<'CostRecorded'>[];
  readonly claims: readonly Fact<'CostsClaimed'>[];
}

/** Makes the tables of the facts in a log, whose rows may come in any order. */
export const tablesOf = (rows: readonly Row[], { knownAt }: Known = {}): Tables => {
  const facts = held(rows, knownAt);
  const of = <K extends Kind>(...types: readonly K[]): readonly Fact<K>[] =>
    facts.filter((fact): fact is Extract<Fact, Fact<K>> => types.some((type) => type === fact.type));
  return {
    registered: of('ClientRegistered'),
    applied: of('AsylumApplicationLodged'),
    granted: of('StatusGranted'),
    moved: of('ResidenceChanged'),
    travelled: of('LeftLatvia', 'ReturnedToLatvia'),
    started: of('ServiceStarted'),
    ended: of('ServiceEnded'),
    assessed: of('ComplexityAssessed'),
    contacts: of('SupportDelivered'),
    signed: of('ContractSigned'),
    terminated: of('ContractTerminated'),
    directFrom: of('DirectProvisionStarted'),
    directTo: of('DirectProvisionEnded'),
    engaged: of('StaffEngaged'),
    released: of('StaffReleased'),
    centres: of('CentreOpened'),
    operations: of('OperationOpened'),
    rates: of('CoFinancingRateSet'),
    costs: of('CostRecorded'),
    claims: of('CostsClaimed'),
  };
};

interface Dated {
  readonly stream: string;
  readonly on: string;
}

/** Returns the facts of a period of days, both included. */
export const within = <F extends Dated>(facts: readonly F[], from: string, to: string): readonly F[] =>
  facts.filter(({ on }) => from <= on && on <= to);

/** Returns each stream's last fact up to a day, that day included. */
export const latest = <F extends Dated>(facts: readonly F[], day: string): ReadonlyMap<string, F> =>
  new Map(facts.filter(({ on }) => on <= day).map((fact) => [fact.stream, fact]));

/** Returns the streams of some facts. */
export const streamsOf = (facts: readonly Dated[]): ReadonlySet<string> =>
  new Set(facts.map(({ stream }) => stream));
