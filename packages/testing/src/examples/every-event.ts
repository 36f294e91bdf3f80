import {
  type Category,
  type Correction,
  type Event,
  EventId,
  type RecordableOf,
  Whole,
  written,
} from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import * as Client from '@pavadonis/domain/client';
import * as Contract from '@pavadonis/domain/contract';
import * as Operation from '@pavadonis/domain/operation';
import type { Example } from '../example';
import * as centre from './centre';
import * as consent from './consent';
import * as contract from './contract';
import { eventAmended, eventVoided } from './correction';
import * as family from './family';
import * as forgetting from './forgetting';
import * as identity from './identity';
import { exampleId } from './ids';
import * as law from './law';
import * as operation from './operation';
import * as participation from './participation';
import * as plan from './plan';
import * as referral from './referral';
import * as registration from './registration';
import * as residence from './residence';
import * as service from './service';
import * as work from './work';

/** An example of each of these events, called like it: `planGoalSet` of `PlanGoalSet`. */
type ExamplesOf<E extends Event> = {
  readonly [Each in E as Uncapitalize<Each['type']>]: Example<Omit<Each, 'type' | 'v'>, Each>;
};

const ofChapters: { readonly [C in Client.Chapter]: ExamplesOf<Client.EventIn<C>> } = {
  registration,
  identity,
  family,
  consent,
  law,
  residence,
  service,
  work,
  plan,
  referral,
  participation,
  forgetting,
};

const ofContracts: ExamplesOf<Contract.Event> = contract;
const ofOperations: ExamplesOf<Operation.Event> = operation;
const ofCentres: ExamplesOf<Centre.Event> = centre;

const order = { seq: written(Whole, 1), inPlaceOf: exampleId(EventId, 900) };

const uncapitalized = (type: string): string => type.slice(0, 1).toLowerCase() + type.slice(1);

/** The events of a stream, each complete, in the order of its codec, and a correction of each kind. */
const complete = <E extends Event>(
  { byType }: { readonly byType: ReadonlyMap<string, unknown> },
  ...examples: readonly Readonly<Record<string, { readonly complete: () => E }>>[]
): readonly (E | Correction<E>)[] => {
  const byName = new Map(examples.flatMap((each) => Object.entries(each)));
  const own = [...byType.keys()].flatMap((type) => byName.get(uncapitalized(type))?.complete() ?? []);
  const amended = own.slice(0, 1).map((event) => ({ ...eventAmended(event), ...order }));
  return [...own, eventVoided(order), ...amended];
};

/** One event of every type that each kind of stream may hold, with every field that it may have. */
export const everyEvent: { readonly [C in Category]: readonly RecordableOf[C][] } = {
  client: complete<Client.Event>(Client.Event, ...Object.values(ofChapters)),
  contract: complete<Contract.Event>(Contract.Event, ofContracts),
  operation: complete<Operation.Event>(Operation.Event, ofOperations),
  centre: complete<Centre.Event>(Centre.Event, ofCentres),
};
