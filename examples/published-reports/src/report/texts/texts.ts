import type { Achievement, KnownLater, Lifecycle, Payer, PeopleClass, Provider, Term } from '../report-data';

/** The groups of achievements in the charts. */
export type AchievementGroup = 'none' | 'underWay' | 'reached' | 'notReached';

/** The texts of one section: its title and its first paragraph. */
interface Section {
  readonly title: string;
  readonly lead: string;
}

/** All texts of the report in one language. Arguments are days, amounts and counts in the notation of the language. */
export interface Texts {
  readonly title: string;
  readonly subtitle: (first: string, last: string) => string;
  readonly contents: string;
  readonly invented: {
    readonly title: string;
    readonly people: string;
    readonly money: (published: string) => string;
    readonly real: string;
  };
  readonly summary: {
    readonly equal: string;
    readonly of: string;
    readonly clients: string;
    readonly events: string;
    readonly asOf: string;
  };
  readonly month: string;
  readonly year: string;
  readonly total: string;
  readonly showMonths: string;
  readonly providers: Readonly<Record<Provider, string>>;
  /** The same names in short lines for the bands of a chart, and shorter ones for narrow bands. */
  readonly providerLines: Readonly<Record<Provider, string>>;
  readonly providerShortLines: Readonly<Record<Provider, string>>;
  readonly providerShort: Readonly<Record<Provider, string>>;
  readonly served: Section & {
    readonly chart: (from: string, to: string, highest: string, inMonth: string) => string;
    readonly bars: string;
    readonly rings: string;
    readonly shared: (month: string, parts: string, clients: string) => string;
    readonly served: (provider: string, clients: string) => string;
    readonly periods: string;
    readonly provider: string;
    readonly basis: string;
    readonly contract: string;
    readonly direct: string;
    readonly from: string;
    readonly to: string;
    readonly plannedTo: string;
    readonly goesOn: string;
    readonly clients: string;
    readonly published: string;
    readonly byMonth: string;
  };
  readonly active: {
    readonly title: (on: string) => string;
    readonly lead: (clients: string) => string;
    readonly people: string;
    readonly places: string;
    readonly classes: Readonly<Record<PeopleClass, string>>;
    readonly centre: (name: string) => string;
    readonly someCentre: string;
    readonly someMunicipality: string;
    readonly unknownPlace: string;
    readonly outside: (clients: string) => string;
  };
  readonly goals: {
    readonly title: (on: string) => string;
    readonly lead: string;
    readonly chart: (term: string, goals: string) => string;
    readonly terms: Readonly<Record<Term, string>>;
    /** The same names, short, as column heads. */
    readonly termHeads: Readonly<Record<Term, string>>;
    readonly lifecycle: string;
    readonly lifecycles: Readonly<Record<Lifecycle, string>>;
    readonly achievement: string;
    readonly achievements: Readonly<Record<Achievement, string>>;
    readonly groups: Readonly<Record<AchievementGroup, string>>;
    readonly table: string;
    readonly overdue: (goals: string) => string;
    readonly leftOpen: (goals: string) => string;
  };
  readonly funding: {
    readonly title: string;
    readonly lead: (published: string, from: string, to: string) => string;
    readonly publishedLabel: string;
    readonly costsChart: (total: string) => string;
    readonly costsHeading: string;
    readonly sinceStartChart: (claimed: string, paid: string) => string;
    readonly sinceStartHeading: string;
    readonly payers: Readonly<Record<Payer, string>>;
    readonly costs: string;
    readonly claimed: string;
    readonly paid: string;
    readonly byYear: (on: string) => string;
    readonly byMonth: (on: string) => string;
  };
  readonly figures: Section & {
    readonly table: string;
    readonly figure: string;
    readonly definition: string;
    readonly published: string;
    readonly replayed: string;
    readonly equal: string;
    readonly yes: string;
    readonly no: string;
    readonly source: string;
    readonly exactly: (fraction: string) => string;
    readonly sources: string;
    readonly leftOut: string;
    readonly reason: string;
  };
  readonly knowledge: Section & {
    readonly table: string;
    readonly figure: string;
    readonly knownOn: string;
    readonly then: string;
    readonly now: string;
    readonly difference: string;
    readonly events: string;
    readonly how: Readonly<Record<KnownLater['how'], (events: string) => string>>;
    readonly event: (on: string, recordedOn: string, position: string) => string;
    readonly none: string;
  };
  readonly foot: {
    readonly title: string;
    readonly lead: string;
    readonly events: string;
    readonly sha256: string;
    readonly seed: string;
  };
}
