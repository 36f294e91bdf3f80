import type { Span } from '../../vocabulary/timeline';
import type { ClientForgotten, ForgettingEvent, ForgettingRequested, RetentionConfirmed } from './events';

/** A time in which it was asked that the client be forgotten; `to` is the moment at which that was taken back. */
export interface ForgettingRequest extends Span {
  /** The event that asked for it. */
  readonly from: ForgettingRequested;
}

/** How long the client's file must be kept, and whether the client is to be forgotten, or is. */
export interface State {
  /** The confirmations of how long the file must be kept, in the order of days. */
  readonly confirmed: readonly RetentionConfirmed[];
  /** The requests to forget the client, in the order of days. */
  readonly requests: readonly ForgettingRequest[];
  /** The event by which this stream was forgotten; absent before. The first one stands. */
  readonly forgotten?: ClientForgotten;
}

export const initial: State = { confirmed: [], requests: [] };

/** Folds one settled event into what is known of retention and forgetting. */
export const evolve = (state: State, event: ForgettingEvent): State => {
  switch (event.type) {
    case 'RetentionConfirmed':
      return { ...state, confirmed: [...state.confirmed, event] };
    case 'ForgettingRequested':
      return { ...state, requests: [...state.requests, { from: event }] };
    case 'ForgettingWithdrawn':
      return {
        ...state,
        requests: state.requests.map((each) => (each.to === undefined ? { ...each, to: event } : each)),
      };
    case 'ClientForgotten':
      return { forgotten: event, ...state };
  }
};
