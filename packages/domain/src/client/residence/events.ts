import * as t from 'io-ts';
import { closed } from '../../codec/closed';
import { event } from '../../event/event';
import { CivilDate } from '../../vocabulary/civil-date';
import { Country } from '../../vocabulary/country';
import { CentreId } from '../../vocabulary/id';
import { Text } from '../../vocabulary/text';

/** A residence in a reception centre. */
const InCentre = closed('InCentre', {
  /** In a centre. */
  kind: t.literal('centre'),
  centreId: CentreId,
});

/** A residence outside the centres. */
const OutsideCentre = closed(
  'OutsideCentre',
  {
    /** The kind of place. */
    kind: t.keyof({ private: null, detention: null, other: null }),
  },
  {
    /** The municipality by the host's own code or name; absent where unknown. */
    municipality: Text,
  },
);

/** A residence that is not known. */
const Unknown = closed('Unknown', {
  /** Not known. */
  kind: t.literal('unknown'),
});

/** A client's residence in Latvia. */
export const Residence = t.union([InCentre, OutsideCentre, Unknown]);
export type Residence = t.TypeOf<typeof Residence>;

/** A client moved within Latvia. */
export const ResidenceChanged = event('ResidenceChanged', 1, {
  /** The first day at the new place. */
  on: CivilDate,
  residence: Residence,
});
export type ResidenceChanged = t.TypeOf<typeof ResidenceChanged>;

/** The way in which a client left Latvia. */
export const DepartureMode = t.keyof({
  /** On their own. */
  self: null,
  voluntary_return: null,
  dublin_transfer: null,
  removal: null,
  unknown: null,
});
export type DepartureMode = t.TypeOf<typeof DepartureMode>;

/** A client left Latvia. */
export const LeftLatvia = event(
  'LeftLatvia',
  1,
  {
    /** The day of leaving. */
    on: CivilDate,
    /** The day on which the departure became known, which may be later. */
    learnedOn: CivilDate,
    mode: DepartureMode,
    /** Whether the departure is confirmed or presumed. */
    certainty: t.keyof({ confirmed: null, presumed: null }),
  },
  {
    /** The country the client went to; absent where unknown. */
    destination: Country,
  },
);
export type LeftLatvia = t.TypeOf<typeof LeftLatvia>;

/** A client who had left is back. It reopens no episode. */
export const ReturnedToLatvia = event('ReturnedToLatvia', 1, {
  /** Whether the client came on their own or was taken back from another Member State. */
  basis: t.keyof({ own: null, taken_back: null }),
});
export type ReturnedToLatvia = t.TypeOf<typeof ReturnedToLatvia>;

/** Lists the events of residence, departure and return, in the order of the pages. */
export const residenceEvents = [ResidenceChanged, LeftLatvia, ReturnedToLatvia] as const;
/** Any event of the chapter of residence. */
export type ResidenceEvent = t.TypeOf<(typeof residenceEvents)[number]>;
