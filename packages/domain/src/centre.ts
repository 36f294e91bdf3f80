/** A reception centre: when it opened, and from when the service is there. The two days differ (Liepna, 2023). */
import type * as t from 'io-ts';
import * as E from 'fp-ts/Either';
import { sameFacts } from './codec/equal';
import { alreadySo, type Decision, record, refuse } from './event/decision';
import { event, events, type Facts } from './event/event';
import { refusal } from './event/refusal';
import { type Correction, withCorrections } from './settling/correction';
import { CivilDate } from './vocabulary/civil-date';
import { Text } from './vocabulary/text';

/** A centre opened. */
export const CentreOpened = event('CentreOpened', 1, {
  /** The first day. */
  on: CivilDate,
  /** The name of the centre. */
  name: Text,
});
export type CentreOpened = t.TypeOf<typeof CentreOpened>;

/** Social workers and mentors are available in the centre. */
export const CentreServiceStarted = event('CentreServiceStarted', 1, {
  /** The first day of the service there. */
  on: CivilDate,
});
export type CentreServiceStarted = t.TypeOf<typeof CentreServiceStarted>;

/** A centre closed. */
export const CentreClosed = event('CentreClosed', 1, {
  /** The last day. */
  on: CivilDate,
});
export type CentreClosed = t.TypeOf<typeof CentreClosed>;

/** All events of a centre's stream, corrections apart. */
export const Event = events('CentreEvent', CentreOpened, CentreServiceStarted, CentreClosed);
export type Event = t.TypeOf<typeof Event>;

/** The events that may be recorded in a centre's stream, corrections included. */
export const Recordable = withCorrections(Event);

export type Recordable = Event | Correction<Event>;

/** The facts that decisions about one centre need. */
export interface State {
  /** The event that opened the centre; absent before. */
  readonly opened?: CentreOpened;
  /** The first day on which social workers and mentors were there; absent before. */
  readonly serviceFrom?: CivilDate;
  /** The day on which the centre closed; absent while it is open. */
  readonly closedOn?: CivilDate;
}

/** The state of a stream without events: the centre is not opened. */
export const initial: State = {};

/** Folds one settled event into the state. Of several openings, beginnings of the service and closings the first stands. */
export const evolve = (state: State, event: Event): State => {
  switch (event.type) {
    case 'CentreOpened':
      return { opened: event, ...state };
    case 'CentreServiceStarted':
      return { serviceFrom: event.on, ...state };
    case 'CentreClosed':
      return { closedOn: event.on, ...state };
  }
};

/** The stream already holds another centre. */
export const CentreAlreadyOpened = refusal('CentreAlreadyOpened');
export type CentreAlreadyOpened = t.TypeOf<typeof CentreAlreadyOpened>;

/** The centre was not open on that day. */
export const CentreNotOpen = refusal('CentreNotOpen');
export type CentreNotOpen = t.TypeOf<typeof CentreNotOpen>;

/** The centre closed on another day. */
export const CentreIsClosed = refusal('CentreIsClosed', { lastDay: CivilDate });
export type CentreIsClosed = t.TypeOf<typeof CentreIsClosed>;

/** The service began in the centre on another day. */
export const ServiceAlreadyStarted = refusal('ServiceAlreadyStarted', { since: CivilDate });
export type ServiceAlreadyStarted = t.TypeOf<typeof ServiceAlreadyStarted>;

/** The service began in the centre after the day. */
export const ServiceBeganLater = refusal('ServiceBeganLater', { since: CivilDate });
export type ServiceBeganLater = t.TypeOf<typeof ServiceBeganLater>;

/** Lists the refusals about centres. */
export const centreRefusals = [
  CentreAlreadyOpened,
  CentreNotOpen,
  CentreIsClosed,
  ServiceAlreadyStarted,
  ServiceBeganLater,
] as const;

const openedBy = ({ opened }: State, on: CivilDate): E.Either<CentreNotOpen, CentreOpened> =>
  opened === undefined || on < opened.on ? refuse(CentreNotOpen.of()) : E.right(opened);

/** The reasons why a centre cannot be opened. */
export type CannotOpenCentre = CentreAlreadyOpened;

/** Records that a centre opened. The same opening again records nothing. */
export const openCentre =
  (facts: Facts<typeof CentreOpened>) =>
  ({ opened }: State): Decision<CannotOpenCentre, CentreOpened> => {
    const opening = CentreOpened.of(facts);
    if (opened === undefined) return record(opening);
    return sameFacts(opened, opening) ? alreadySo : refuse(CentreAlreadyOpened.of());
  };

/** The reasons why the service cannot start in a centre. */
export type CannotStartCentreService = CentreNotOpen | ServiceAlreadyStarted;

/** Records that the service is available in the centre. Starting it again on the same day records nothing. */
export const startCentreService =
  (facts: Facts<typeof CentreServiceStarted>) =>
  (state: State): Decision<CannotStartCentreService, CentreServiceStarted> => {
    const opened = openedBy(state, facts.on);
    if (E.isLeft(opened)) return opened;
    const { serviceFrom: since, closedOn } = state;
    if (closedOn !== undefined && closedOn < facts.on) return refuse(CentreNotOpen.of());
    if (since === undefined) return record(CentreServiceStarted.of(facts));
    return since === facts.on ? alreadySo : refuse(ServiceAlreadyStarted.of({ since }));
  };

/** The reasons why a centre cannot be closed. */
export type CannotCloseCentre = CentreNotOpen | CentreIsClosed | ServiceBeganLater;

/**
 * Records a centre's last day. The same day again records nothing. A centre that reopens is recorded as a new centre.
 */
export const closeCentre =
  (facts: Facts<typeof CentreClosed>) =>
  (state: State): Decision<CannotCloseCentre, CentreClosed> => {
    const opened = openedBy(state, facts.on);
    if (E.isLeft(opened)) return opened;
    const { serviceFrom: since, closedOn: lastDay } = state;
    if (lastDay !== undefined)
      return lastDay === facts.on ? alreadySo : refuse(CentreIsClosed.of({ lastDay }));
    return since !== undefined && facts.on < since
      ? refuse(ServiceBeganLater.of({ since }))
      : record(CentreClosed.of(facts));
  };
