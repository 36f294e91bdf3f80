import { type Dated, dated, type Span } from '../../event/dated';
import type { ClientId } from '../../vocabulary/id';
import type {
  ClientsMerged,
  DuplicateDismissed,
  DuplicateSuspected,
  ExternalIdLinked,
  ExternalIdUnlinked,
  MergeReverted,
} from '../events/identity';

/** An identifier in another register; the day of `to` is the last one. */
export interface ExternalId extends Span {
  readonly scheme: ExternalIdLinked['scheme'];
  readonly value: ExternalIdLinked['value'];
}

/** A time in which the stream is read as part of the survivor's; `to` is when that was reverted. */
export interface Merge extends Span {
  readonly survivorId: ClientId;
}

/** Who the person is elsewhere, and whether another stream is about the same person. */
export interface Identity {
  readonly externalIds: readonly ExternalId[];
  /** From when another person was taken for the same, and from when not any more. */
  readonly suspicions: readonly Dated<{ readonly otherId: ClientId; readonly suspected: boolean }>[];
  readonly merges: readonly Merge[];
}

export const unknownElsewhere: Identity = { externalIds: [], suspicions: [], merges: [] };

/** The person as part of whose story this stream is read, if it is. */
export const survivorOf = ({ merges }: Identity): ClientId | undefined =>
  merges.findLast(({ to }) => to === undefined)?.survivorId;

type Event =
  | ExternalIdLinked
  | ExternalIdUnlinked
  | DuplicateSuspected
  | DuplicateDismissed
  | ClientsMerged
  | MergeReverted;

/** Folds one settled event into what is known of the identity. */
export const identify = (identity: Identity, event: Event): Identity => {
  switch (event.type) {
    case 'ExternalIdLinked': {
      const { scheme, value } = event;
      return { ...identity, externalIds: [...identity.externalIds, { scheme, value, from: event }] };
    }
    case 'ExternalIdUnlinked':
      return {
        ...identity,
        externalIds: identity.externalIds.map((each) =>
          each.scheme === event.scheme && each.value === event.value && each.to === undefined
            ? { ...each, to: event }
            : each,
        ),
      };
    case 'DuplicateSuspected':
    case 'DuplicateDismissed': {
      const suspected = event.type === 'DuplicateSuspected';
      return {
        ...identity,
        suspicions: [...identity.suspicions, dated(event, { otherId: event.otherId, suspected })],
      };
    }
    case 'ClientsMerged':
      return {
        ...identity,
        merges: [...identity.merges, { survivorId: event.survivorId, from: event }],
      };
    case 'MergeReverted':
      return {
        ...identity,
        merges: identity.merges.map((each) => (each.to === undefined ? { ...each, to: event } : each)),
      };
  }
};
