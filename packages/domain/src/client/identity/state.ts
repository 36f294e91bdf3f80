import { externalIdKey, normalExternalId } from '../../vocabulary/external-id';
import { GrowingList } from '../../vocabulary/growing-list';
import { GrowingMap } from '../../vocabulary/growing-map';
import type { ClientId } from '../../vocabulary/id';
import { ended, type GrowingTimeline, segment, type Span } from '../../vocabulary/timeline';
import type { ExternalIdLinked, IdentityEvent } from './events';

/** An identifier in another register, in its normal form; the day of `to` is the last one. */
export interface ExternalId extends Span {
  /** The register, in small letters. */
  readonly scheme: ExternalIdLinked['scheme'];
  /** The identifier in that register. It is personal. */
  readonly value: ExternalIdLinked['value'];
  /** The id that stands for both; absent where nothing is sealed. */
  readonly sameAs?: ExternalIdLinked['sameAs'];
}

/** A time in which the stream counts as part of the survivor's; `to` is the day on which the merge was reverted. */
export interface Merge extends Span {
  /** The client whose record this stream is part of. */
  readonly survivorId: ClientId;
}

/** The client's identifiers in other registers, and the other streams that are about the same person. */
export interface State {
  /** The links of each identifier, those that were unlinked too. */
  readonly externalIds: GrowingMap<string, GrowingList<ExternalId>>;
  /** Suspicions that another client is the same person, and their dismissals. */
  readonly suspicions: GrowingTimeline<{ readonly otherId: ClientId; readonly suspected: boolean }>;
  /** The times in which this stream was part of a survivor's. */
  readonly merges: GrowingList<Merge>;
}

export const initial: State = {
  externalIds: GrowingMap.empty(),
  suspicions: GrowingList.of(),
  merges: GrowingList.of(),
};

/** Folds one settled event into the client's identity. */
export const evolve = (state: State, event: IdentityEvent): State => {
  switch (event.type) {
    case 'ExternalIdLinked': {
      const { scheme, value, sameAs } = normalExternalId(event);
      const linked: ExternalId = {
        scheme,
        value,
        ...(sameAs === undefined ? {} : { sameAs }),
        from: event,
      };
      const key = externalIdKey(linked);
      const links = state.externalIds.get(key) ?? GrowingList.of();
      return { ...state, externalIds: state.externalIds.with(key, links.withNext(linked)) };
    }
    case 'ExternalIdUnlinked': {
      const key = externalIdKey(normalExternalId(event));
      const links = state.externalIds.get(key);
      return links === undefined
        ? state
        : { ...state, externalIds: state.externalIds.with(key, ended(links, event)) };
    }
    case 'DuplicateSuspected':
    case 'DuplicateDismissed': {
      const suspected = event.type === 'DuplicateSuspected';
      return {
        ...state,
        suspicions: state.suspicions.withNext(segment(event, { otherId: event.otherId, suspected })),
      };
    }
    case 'ClientsMerged':
      return {
        ...state,
        merges: state.merges.withNext({ survivorId: event.survivorId, from: event }),
      };
    case 'MergeReverted': {
      const last = state.merges.at(-1);
      // a reversal that names another survivor reverts nothing
      if (last?.survivorId !== event.survivorId) return state;
      return { ...state, merges: ended(state.merges, event) };
    }
  }
};
