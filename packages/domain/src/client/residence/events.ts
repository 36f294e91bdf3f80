import * as t from 'io-ts';
import { closed } from '../../codec/closed';
import { event } from '../../event/event';
import { CivilDate } from '../../vocabulary/civil-date';
import { Country } from '../../vocabulary/country';
import { CentreId } from '../../vocabulary/id';
import { Text } from '../../vocabulary/text';

const InCentre = closed('InCentre', { kind: t.literal('centre'), centreId: CentreId });

const OutsideCentre = closed(
  'OutsideCentre',
  { kind: t.keyof({ private: null, detention: null, other: null }) },
  { municipality: Text },
);

const Unknown = closed('Unknown', { kind: t.literal('unknown') });

/** Where a person lives in Latvia. The municipality is the host's own code or name, absent where unknown. */
export const Residence = t.union([InCentre, OutsideCentre, Unknown]);
export type Residence = t.TypeOf<typeof Residence>;

/** A person moved; `on` is the first day at the new place. */
export const ResidenceChanged = event('ResidenceChanged', 1, { residence: Residence });
export type ResidenceChanged = t.TypeOf<typeof ResidenceChanged>;

/** Which way a person left Latvia. */
export const DepartureMode = t.keyof({
  self: null,
  voluntary_return: null,
  dublin_transfer: null,
  removal: null,
  unknown: null,
});
export type DepartureMode = t.TypeOf<typeof DepartureMode>;

/** A person left Latvia; `on` is the day of leaving, `learnedOn` the day it became known, which may be later. */
export const LeftLatvia = event(
  'LeftLatvia',
  1,
  { learnedOn: CivilDate, mode: DepartureMode, certainty: t.keyof({ confirmed: null, presumed: null }) },
  { destination: Country },
);
export type LeftLatvia = t.TypeOf<typeof LeftLatvia>;

/** A person who had left is back, on their own or taken back from another Member State. It reopens no episode. */
export const ReturnedToLatvia = event('ReturnedToLatvia', 1, {
  basis: t.keyof({ own: null, taken_back: null }),
});
export type ReturnedToLatvia = t.TypeOf<typeof ReturnedToLatvia>;

/** Lists the events of residence, departure and return, in the order of the pages. */
export const residenceEvents = [ResidenceChanged, LeftLatvia, ReturnedToLatvia] as const;
export type ResidenceEvent = t.TypeOf<(typeof residenceEvents)[number]>;
