import { externalIdKey, normalExternalId } from '../../vocabulary/external-id';
import type { ClientId } from '../../vocabulary/id';
import { segment, type Segment, type Span } from '../../vocabulary/timeline';
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
  /** The identifiers, those that were unlinked too. */
  readonly externalIds: readonly ExternalId[];
  /** Suspicions that another client is the same person, and their dismissals. */
  readonly suspicions: readonly Segment<{ readonly otherId: ClientId; readonly suspected: boolean }>[];
  /** The times in which this stream was part of a survivor's. */
  readonly merges: readonly Merge[];
}

export const initial: State = { externalIds: [], suspicions: [], merges: [] };

/** Folds one settled event into the client's identity. */
export const evolve = (state: State, event: IdentityEvent): State => {
  switch (event.type) {
    case 'ExternalIdLinked': {
      const { scheme, value, sameAs } = normalExternalId(event);
      const linked = { scheme, value, ...(sameAs === undefined ? {} : { sameAs }), from: event };
      return { ...state, externalIds: [...state.externalIds, linked] };
    }
    case 'ExternalIdUnlinked': {
      const key = externalIdKey(normalExternalId(event));
      return {
        ...state,
        externalIds: state.externalIds.map((each) =>
          externalIdKey(each) === key && each.to === undefined ? { ...each, to: event } : each,
        ),
      };
    }
    case 'DuplicateSuspected':
    case 'DuplicateDismissed': {
      const suspected = event.type === 'DuplicateSuspected';
      return {
        ...state,
        suspicions: [...state.suspicions, segment(event, { otherId: event.otherId, suspected })],
      };
    }
    case 'ClientsMerged':
      return {
        ...state,
        merges: [...state.merges, { survivorId: event.survivorId, from: event }],
      };
    case 'MergeReverted': {
      const held = state.merges.findLast(({ to }) => to === undefined);
      // a reversal that names another survivor reverts nothing
      if (held?.survivorId !== event.survivorId) return state;
      return {
        ...state,
        merges: state.merges.map((each) => (each.to === undefined ? { ...each, to: event } : each)),
      };
    }
  }
};
