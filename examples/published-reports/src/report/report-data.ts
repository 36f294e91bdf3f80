import type { Bilingual } from './language';

/** Who provides the service. */
export type Provider = 'red_cross' | 'drosa_maja' | 'sif' | 'caritas' | 'other';

/** Days of service under one contract or direct provision, first and last day included; without `to` it goes on. */
export interface ProviderDays {
  readonly provider: Provider;
  readonly direct: boolean;
  readonly from: string;
  readonly to?: string;
  /** Where it was planned to end on another day than it did. */
  readonly plannedTo?: string;
}

/** People served in a month, each once; `published` where a source gives the number. */
export interface ServedInMonth {
  readonly month: string;
  readonly clients: number;
  readonly published?: number;
}

/** A month in which more than one provider served people; who was handed over counts with both, but once in `clients`. */
export interface SharedMonth {
  readonly month: string;
  readonly clients: number;
  readonly byProvider: readonly { readonly provider: Provider; readonly clients: number }[];
}

/** The classes of a partition of people: children are a class of their own, adults go by sex. */
export const peopleClasses = ['women', 'men', 'children', 'other', 'unknown'] as const;
export type PeopleClass = (typeof peopleClasses)[number];

/** Active clients on one day: who they are and where they live. Both partitions add up to `clients`. */
export interface ActiveOnDay {
  readonly on: string;
  readonly clients: number;
  readonly people: Readonly<Record<PeopleClass, number>>;
  readonly places: readonly PlaceCount[];
}

/** `name` is that of the centre or municipality; absent where it is not known. */
export interface PlaceCount {
  readonly kind: 'centre' | 'outside' | 'unknown';
  readonly name?: string;
  readonly clients: number;
}

/** FHIR's goal lifecycle, from a goal proposed to one done with. */
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

/** FHIR's achievement status, in groups that stand for under way, reached and not reached; `none` before work began. */
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

/** Goals that share term, lifecycle and achievement. */
export interface GoalGroup {
  readonly term: Term;
  readonly lifecycle: Lifecycle;
  readonly achievement: Achievement;
  readonly goals: number;
}

/** Goals as they stood at the end of a day. */
export interface GoalsOnDay {
  readonly on: string;
  readonly groups: readonly GoalGroup[];
  /** Due before the day and still sought. */
  readonly overdue: number;
  /** Among the cancelled ones: open when the service ended. */
  readonly leftOpen: number;
}

/** Who pays; `without_rate` is what no rate is set for, so nobody pays it yet. */
export const payers = ['ESF', 'ESF_PLUS', 'AMIF', 'state', 'without_rate'] as const;
export type Payer = (typeof payers)[number];

/** Costs of a month in cents, by who pays them, and how much of them was claimed and paid by the day of the report. */
export interface FundingInMonth {
  readonly month: string;
  readonly costs: Readonly<Record<Payer, number>>;
  readonly claimed: number;
  readonly paid: number;
  /** All costs, claims and payments since the start, in cents, as they stood at the end of this month. */
  readonly sinceStart: { readonly costs: number; readonly claimed: number; readonly paid: number };
}

/** Money of all months. Every amount is invented but the published sum of the months from one to another. */
export interface Funding {
  readonly on: string;
  readonly months: readonly FundingInMonth[];
  readonly published: { readonly from: string; readonly to: string; readonly cents: number };
}

/** A figure as it is shown: a number in the notation of the language, a text as it stands. */
export type Shown = number | string;

/** A published figure beside the replayed one. `exact` is the fraction behind a rounded number, as `1106/6`. */
export interface Figure {
  readonly id: string;
  readonly what: Bilingual;
  readonly definition: Bilingual;
  /** Numbers are amounts of money in cents; else they are counts. */
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

/** A published figure that this history does not meet, and why. */
export interface LeftOut {
  readonly what: Bilingual;
  readonly reason: Bilingual;
}

/** An event that was recorded after a moment and changes what is said of a day before it. */
export interface KnownLater {
  readonly how: 'late' | 'amended' | 'voided';
  readonly type: string;
  readonly position: number;
  /** The day on which it happened; of a correction, the day of the correction. */
  readonly on: string;
  readonly recordedOn: string;
}

/** A figure as it was known when it was published, and as it is known today; and the events that make the difference. */
export interface KnownThenAndNow {
  readonly what: Bilingual;
  /** The day up to whose end things were known then. */
  readonly knownOn: string;
  readonly then: number;
  readonly now: number;
  readonly events: readonly KnownLater[];
}

/** What the report was made from; the same history always gives the same report. */
interface HistoryFacts {
  readonly events: number;
  readonly sha256: string;
  /** What the history was generated from, where that is known. */
  readonly seed?: number;
}

/**
 * All that the report shows, in plain values: days `YYYY-MM-DD`, months `YYYY-MM` in order and without holes, money in
 * cents, counts of people, goals and events.
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
