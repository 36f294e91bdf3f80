/** A date of birth as far as it is known. */
export interface Birth {
  readonly date: string;
  readonly precision: 'day' | 'month' | 'year' | 'estimated';
}

interface Episode {
  readonly episodeId: string;
}
interface Provider {
  readonly providerId: string;
}
interface Staff {
  readonly workerId: string;
}

/**
 * The fields of each type of event that published figures depend on; days are
 * civil dates, months 'YYYY-MM', amounts cents.
 */
interface Says {
  readonly ClientRegistered: {
    readonly sex: 'female' | 'male' | 'other' | 'unknown';
    readonly countryOfOrigin: string;
    readonly arrivalMode: string;
    readonly birth?: Birth;
  };
  readonly AsylumApplicationLodged: unknown;
  readonly StatusGranted: { readonly status: 'refugee' | 'alternative' };
  readonly ResidenceChanged: {
    readonly residence: {
      readonly kind: string;
      readonly centreId?: string;
      readonly municipality?: string;
    };
  };
  readonly LeftLatvia: unknown;
  readonly ReturnedToLatvia: unknown;
  readonly ServiceStarted: Episode;
  readonly ServiceEnded: Episode & { readonly reason: string };
  readonly ComplexityAssessed: { readonly level: string };
  readonly SupportDelivered: unknown;
  readonly ContractSigned: Provider & { readonly from: string; readonly to: string };
  readonly ContractTerminated: { readonly lastDay: string };
  readonly DirectProvisionStarted: Provider;
  readonly DirectProvisionEnded: unknown;
  readonly StaffEngaged: Staff & { readonly role: string };
  readonly StaffReleased: Staff;
  readonly CentreOpened: { readonly name: string };
  readonly OperationOpened: { readonly code: string };
  readonly CoFinancingRateSet: {
    readonly from: string;
    readonly shares: readonly { readonly source: string; readonly basisPoints: number }[];
  };
  readonly CostRecorded: { readonly costId: string; readonly month: string; readonly amount: number };
  readonly CostsClaimed: {
    readonly claimId: string;
    readonly lines: readonly { readonly costId: string }[];
  };
}

/** The types of events that published figures depend on. */
export type Kind = keyof Says;

/** An event that held, in its corrected form, with the stream and the position of its recording. */
export type Fact<K extends Kind = Kind> = {
  readonly [T in K]: {
    readonly type: T;
    readonly on: string;
    readonly seq?: number;
    readonly stream: string;
    readonly position: number;
  } & Says[T];
}[K];
