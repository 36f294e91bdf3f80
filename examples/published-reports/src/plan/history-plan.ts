import type { CivilDate, Country } from '@pavadonis/domain';

/** A birth date as far as it is known; an entirely unknown one is absent in `PlannedClient`. */
export interface PlannedBirth {
  readonly date: CivilDate;
  readonly precision: 'day' | 'month' | 'year' | 'estimated';
}

/** A residence in Latvia; `municipality` is its Latvian name. */
export type PlannedPlace =
  | { readonly kind: 'centre'; readonly centre: 'mucenieki' | 'liepna' }
  | { readonly kind: 'private'; readonly municipality: string }
  | { readonly kind: 'unknown' };

/** The reasons for the end of an episode that need no refusal or other decision on the status. */
export type PlannedEndReason =
  | 'left_latvia'
  | 'plan_fulfilled'
  | 'time_limit_reached'
  | 'transferred_to_other_support'
  | 'client_declined'
  | 'no_contact'
  | 'deceased';

/**
 * One service episode. It starts on the first day of contact; every contact lies within start and end, both included.
 */
export interface PlannedEpisode {
  readonly start: CivilDate;
  readonly end?: { readonly on: CivilDate; readonly reason: PlannedEndReason };
  /** In order, each once. A client counts as served in the months of these days. */
  readonly contactDays: readonly CivilDate[];
}

/** A time abroad. From the day of leaving to the day before the return, only the end of the service can happen. */
export interface PlannedDeparture {
  readonly leftOn: CivilDate;
  readonly returnedOn?: CivilDate;
  readonly mode: 'self' | 'voluntary_return' | 'unknown';
  readonly destination?: Country;
}

/**
 * An invented client. Lists are in the order of days. Everything before the start of the service is known at the start.
 */
export interface PlannedClient {
  /** 0, 1, 2 … in the order of the first starts. */
  readonly key: number;
  readonly sex: 'female' | 'male' | 'unknown';
  readonly birth?: PlannedBirth;
  readonly countryOfOrigin: Country;
  readonly nationalities: readonly Country[];
  readonly stateless: boolean;
  readonly arrivalMode: 'relocated' | 'resettled' | 'spontaneous' | 'born_in_latvia';
  readonly arrivedOn: CivilDate;
  /** A minor without parents at the first start. */
  readonly unaccompanied: boolean;
  /** Not before the arrival and not after the first start. */
  readonly appliedOn: CivilDate;
  readonly grants: readonly { readonly on: CivilDate; readonly status: 'refugee' | 'alternative' }[];
  /** `on` is the first day at the place; the first place is known at the first start. */
  readonly places: readonly { readonly on: CivilDate; readonly place: PlannedPlace }[];
  /** Assessed on days of contact. */
  readonly complexity: readonly {
    readonly on: CivilDate;
    readonly level: 'minimum' | 'medium' | 'maximum';
  }[];
  readonly departures: readonly PlannedDeparture[];
  readonly episodes: readonly PlannedEpisode[];
}

/** A provider and its days. `to` is the actual last day, absent while the provision continues. */
export interface PlannedProvision {
  readonly provider: 'red_cross' | 'drosa_maja' | 'sif' | 'caritas';
  readonly kind: 'contract' | 'direct';
  readonly from: CivilDate;
  readonly to?: CivilDate;
  readonly plannedTo?: CivilDate;
  readonly contractNumber?: string;
  readonly signedOn?: CivilDate;
}

/** One worker's engagement, first and last day included; without `to` it continues. */
export interface PlannedEngagement {
  /** The place in `HistoryPlan.provisions`. */
  readonly provision: number;
  readonly role: 'social_worker' | 'mentor' | 'senior_social_worker';
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/** A reception centre; `openedOn` is absent if it was open before the service began. */
export interface PlannedCentre {
  readonly name: 'mucenieki' | 'liepna';
  readonly openedOn?: CivilDate;
  readonly serviceFrom: CivilDate;
}

/** An invented history of the service that meets the published figures; it ends on `lastDay`. */
export interface HistoryPlan {
  readonly lastDay: CivilDate;
  readonly clients: readonly PlannedClient[];
  readonly provisions: readonly PlannedProvision[];
  readonly staff: readonly PlannedEngagement[];
  readonly centres: readonly PlannedCentre[];
}
