import { Decider, EventSourcingAggregate } from '@fraktalio/fmodel-ts';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { answer, type Entry, type Handle, type Request } from './request';
import { streamsOf } from './streams';

/** Handles requests with an aggregate of fmodel, over a store of ours. A conflict rejects: fmodel does not try again. */
export const fmodel = (store: EventStore): Handle => {
  const { read, append } = streamsOf(store);
  const decider = new Decider<Request, readonly Entry[], Entry>(answer, (all, one) => [...all, one], []);
  const saveAll = async (entries: readonly Entry[]): Promise<readonly Entry[]> => {
    orThrow(await append(entries));
    return entries;
  };
  const save = async (entry: Entry): Promise<Entry> => {
    await saveAll([entry]);
    return entry;
  };
  const fetchEvents = ({ stream }: Request) => read(stream);
  const aggregate = new EventSourcingAggregate(decider, { fetchEvents, save, saveAll });
  return async (request) => {
    await aggregate.handle(request);
  };
};
