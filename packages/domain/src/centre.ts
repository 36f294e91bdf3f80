/** A reception centre: when it opened, and from when the service is there. The two days differ (Liepna, 2023). */
import type * as t from 'io-ts';
import { sameFacts } from './codec/equal';
import { alreadySo, type Decision, record, refuse } from './event/decision';
import { event, events, type Facts } from './event/event';
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

/** All that may stand in a centre's stream. */
export const Recordable = withCorrections(Event);

export type Recordable = Event | Correction<Event>;

/** What decisions about one centre ask. */
export interface State {
  readonly opened?: CentreOpened;
  readonly serviceFrom?: CivilDate;
  readonly closedOn?: CivilDate;
}

export const initial: State = {};

/** Folds one settled event into the state. */
export const evolve = (state: State, event: Event): State => {
  switch (event.type) {
    case 'CentreOpened':
      return { ...state, opened: event };
    case 'CentreServiceStarted':
      return { ...state, serviceFrom: event.on };
    case 'CentreClosed':
      return { ...state, closedOn: event.on };
  }
};

/** The stream already tells of another centre. */
export interface AlreadyOpened {
  readonly _tag: 'AlreadyOpened';
}

/** The centre was not open on that day. */
export interface CentreNotOpen {
  readonly _tag: 'CentreNotOpen';
}

/** The centre closed on another day. */
export interface CentreClosedOn {
  readonly _tag: 'CentreClosedOn';
  readonly lastDay: CivilDate;
}

/** The service began there on another day. */
export interface ServiceAlreadyStarted {
  readonly _tag: 'ServiceAlreadyStarted';
  readonly since: CivilDate;
}

/** The service began there later than the day. */
export interface ServiceBeganLater {
  readonly _tag: 'ServiceBeganLater';
  readonly since: CivilDate;
}

/** Records that a centre opened. The same opening again records nothing. */
export const openCentre =
  (facts: Facts<typeof CentreOpened>) =>
  ({ opened }: State): Decision<AlreadyOpened, CentreOpened> => {
    const opening = CentreOpened.of(facts);
    if (opened === undefined) return record(opening);
    return sameFacts(opened, opening) ? alreadySo : refuse({ _tag: 'AlreadyOpened' });
  };

/** Records that the service is available in the centre. The same day again records nothing. */
export const startCentreService =
  (facts: Facts<typeof CentreServiceStarted>) =>
  ({
    opened,
    serviceFrom,
    closedOn,
  }: State): Decision<CentreNotOpen | ServiceAlreadyStarted, CentreServiceStarted> => {
    if (opened === undefined || facts.on < opened.on || (closedOn !== undefined && closedOn < facts.on))
      return refuse({ _tag: 'CentreNotOpen' });
    if (serviceFrom === undefined) return record(CentreServiceStarted.of(facts));
    return serviceFrom === facts.on
      ? alreadySo
      : refuse({ _tag: 'ServiceAlreadyStarted', since: serviceFrom });
  };

/** Records a centre's last day. The same day again records nothing. A centre that opens anew is another one. */
export const closeCentre =
  (facts: Facts<typeof CentreClosed>) =>
  ({
    opened,
    serviceFrom,
    closedOn,
  }: State): Decision<CentreNotOpen | ServiceBeganLater | CentreClosedOn, CentreClosed> => {
    if (opened === undefined || facts.on < opened.on) return refuse({ _tag: 'CentreNotOpen' });
    if (closedOn !== undefined)
      return closedOn === facts.on ? alreadySo : refuse({ _tag: 'CentreClosedOn', lastDay: closedOn });
    return serviceFrom !== undefined && facts.on < serviceFrom
      ? refuse({ _tag: 'ServiceBeganLater', since: serviceFrom })
      : record(CentreClosed.of(facts));
  };
