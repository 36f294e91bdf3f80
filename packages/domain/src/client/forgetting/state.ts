import { GrowingList } from '../../vocabulary/growing-list';
import { ended, type Span } from '../../vocabulary/timeline';
import type { ClientForgotten, ForgettingEvent, ForgettingRequested, RetentionConfirmed } from './events';

/** A time in which it was asked that the client be forgotten; `to` is the moment at which that was taken back. */
export interface ForgettingRequest extends Span {
  /** The event that asked for it. */
  readonly from: ForgettingRequested;
}

/** How long the client's file must be kept, and whether the client is to be forgotten, or is. */
export interface State {
  /** The confirmations of how long the file must be kept, in the order of days. */
  readonly confirmed: GrowingList<RetentionConfirmed>;
  /** The requests to forget the client, in the order of days. */
  readonly requests: GrowingList<ForgettingRequest>;
  /** The event by which this stream was forgotten; absent before. The first one stands. */
  readonly forgotten?: ClientForgotten;
}

export const initial: State = { confirmed: GrowingList.of(), requests: GrowingList.of() };

/** Folds one settled event into what is known of retention and forgetting. */
export const evolve = (state: State, event: ForgettingEvent): State => {
  switch (event.type) {
    case 'RetentionConfirmed':
      return { ...state, confirmed: state.confirmed.withNext(event) };
    case 'ForgettingRequested':
      return { ...state, requests: state.requests.withNext({ from: event }) };
    case 'ForgettingWithdrawn':
      return { ...state, requests: ended(state.requests, event) };
    case 'ClientForgotten':
      return { forgotten: event, ...state };
  }
};
