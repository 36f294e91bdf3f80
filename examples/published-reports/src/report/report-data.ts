import type { Bilingual } from './language';

/** The providers of the service. */
export type Provider = 'red_cross' | 'drosa_maja' | 'sif' | 'caritas' | 'other';

/** Days of service under one contract or direct provision, first and last day included; without `to` it continues. */
export interface ProviderDays {
  readonly provider: Provider;
  readonly direct: boolean;
  readonly from: string;
  readonly to?: string;
  /** The planned last day, if the provision ended on another day. */
  readonly plannedTo?: string;
}

/** Clients served in a month, each once; `published` is the number in a source, if any. */
export interface ServedInMonth {
  readonly month: string;
  readonly clients: number;
  readonly published?: number;
}

/**
 * A month with clients of more than one provider. A client who was handed over counts for both, but once in `clients`.
 */
export interface SharedMonth {
  readonly month: string;
  readonly clients: number;
  readonly byProvider: readonly { readonly provider: Provider; readonly clients: number }[];
}

/** The classes of a partition of clients: children are a class of their own, adults are divided by sex. */
export const peopleClasses = ['women', 'men', 'children', 'other', 'unknown'] as const;
export type PeopleClass = (typeof peopleClasses)[number];

/** Active clients on one day, by class and by place. Both partitions add up to `clients`. */
export interface ActiveOnDay {
  readonly on: string;
  readonly clients: number;
  readonly people: Readonly<Record<PeopleClass, number>>;
  readonly places: readonly PlaceCount[];
}

/** `name` is that of the centre or municipality, absent if it is unknown. */
export interface PlaceCount {
  readonly kind: 'centre' | 'outside' | 'unknown';
  readonly name?: string;
  readonly clients: number;
}

/** FHIR's goal lifecycle, from a proposed goal to a completed, cancelled or rejected one. */
export const lifecycles = [
  'proposed',
  'accepted',
  'active',
  'on-hold',
  'completed',
  'cancelled',
  'rejected',
] as const;
export type Lifecycle = (typeof lifecycles)[number];

/** FHIR's achievement status, in three groups: in progress, achieved, not achieved; `none` before work began. */
export const achievements = [
  'none',
  'in-progress',
  'improving',
  'no-change',
  'worsening',
  'achieved',
  'sustaining',
  'not-achieved',
  'no-progress',
  'not-attainable',
] as const;
export type Achievement = (typeof achievements)[number];

export const terms = ['short', 'long'] as const;
export type Term = (typeof terms)[number];

/** Goals with the same term, lifecycle and achievement. */
export interface GoalGroup {
  readonly term: Term;
  readonly lifecycle: Lifecycle;
  readonly achievement: Achievement;
  readonly goals: number;
}

/** The states of goals at the end of a day. */
export interface GoalsOnDay {
  readonly on: string;
  readonly groups: readonly GoalGroup[];
  /** Due before the day and still open. */
  readonly overdue: number;
  /** The cancelled goals that were open when the service ended. */
  readonly leftOpen: number;
}

/** The payers; `without_rate` is the part without a rate, which nobody pays yet. */
export const payers = ['ESF', 'ESF_PLUS', 'AMIF', 'state', 'without_rate'] as const;
export type Payer = (typeof payers)[number];

/** Costs of a month in cents by payer, and the parts that were claimed and paid by the day of the report. */
export interface FundingInMonth {
  readonly month: string;
  readonly costs: Readonly<Record<Payer, number>>;
  readonly claimed: number;
  readonly paid: number;
  /** All costs, claims and payments since the start in cents, as of the end of this month. */
  readonly sinceStart: { readonly costs: number; readonly claimed: number; readonly paid: number };
}

/** The money of all months. Every amount is invented except the published sum of some months. */
export interface Funding {
  readonly on: string;
  readonly months: readonly FundingInMonth[];
  readonly published: { readonly from: string; readonly to: string; readonly cents: number };
}

/** A figure as displayed: a number in the notation of the language, or a text unchanged. */
export type Shown = number | string;

/** A published figure beside the replayed one. `exact` is the fraction behind a rounded number, as `1106/6`. */
export interface Figure {
  readonly id: string;
  readonly what: Bilingual;
  readonly definition: Bilingual;
  /** Numbers are amounts of money in cents, or counts if this is absent. */
  readonly unit?: 'cents';
  readonly published: Shown;
  readonly replayed: Shown;
  readonly exact?: string;
  readonly equal: boolean;
  /** The `id` of a `Source`. */
  readonly source: string;
}

export interface Source {
  readonly id: string;
  readonly title: Bilingual;
}

/** A published figure that this history does not meet, with the reason. */
export interface LeftOut {
  readonly what: Bilingual;
  readonly reason: Bilingual;
}

/** An event that was recorded after a moment and changes a figure of a day before it. */
export interface KnownLater {
  readonly how: 'late' | 'amended' | 'voided';
  readonly type: string;
  readonly position: number;
  /** The day on which it happened; for a correction, the day of the correction. */
  readonly on: string;
  readonly recordedOn: string;
}

/** A figure as known when it was published and as known today, with the events that explain the difference. */
export interface KnownThenAndNow {
  readonly what: Bilingual;
  /** The last day of the earlier knowledge. */
  readonly knownOn: string;
  readonly then: number;
  readonly now: number;
  readonly events: readonly KnownLater[];
}

/** The history behind the report; the same history always gives the same report. */
interface HistoryFacts {
  readonly events: number;
  readonly sha256: string;
  /** The seed that made the history, if it is known. */
  readonly seed?: number;
}

/**
 * All data of the report, in plain values.
 *
 * Days are `YYYY-MM-DD`, months `YYYY-MM` in order and without gaps, money is in cents; clients, goals and events are
 * counts.
 */
export interface ReportData {
  /** The day of the report. */
  readonly asOf: string;
  readonly clientsSinceStart: number;
  readonly providers: readonly ProviderDays[];
  readonly served: readonly ServedInMonth[];
  readonly shared: readonly SharedMonth[];
  readonly active: ActiveOnDay;
  readonly goals: GoalsOnDay;
  readonly funding: Funding;
  readonly figures: readonly Figure[];
  readonly sources: readonly Source[];
  readonly leftOut: readonly LeftOut[];
  readonly knowledge: readonly KnownThenAndNow[];
  readonly history: HistoryFacts;
}
