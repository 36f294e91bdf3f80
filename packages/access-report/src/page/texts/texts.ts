import type { Category } from '@pavadonis/domain';
import type { ForgettingGround } from '@pavadonis/domain/client';
import type { DataSource, Recipient } from '../../report/access-report';
import type { ReviewReason, Unopened } from '../../report/recorded-fact';

/** The fixed texts of a page in one language. Counts and days are given as they are written. */
export interface PageTexts {
  readonly title: string;
  readonly subtitle: (asOf: string) => string;
  readonly contents: string;
  readonly none: string;
  readonly noneOf: string;
  readonly toReview: (facts: string) => string;
  readonly reviewReasons: Readonly<Record<ReviewReason, string>>;
  readonly mark: string;
  readonly pending: (since: string, dueOn: string, ground: string) => string;
  readonly forgotten: (on: string, ground: string) => string;
  readonly remains: string;
  readonly grounds: Readonly<Record<ForgettingGround, string>>;
  readonly unopened: Readonly<Record<Unopened['reason'], (on: string | undefined) => string>>;
  readonly unopenedPlaces: Readonly<Record<Unopened['reason'], (places: string) => string>>;
  readonly file: {
    readonly title: string;
    readonly lead: string;
    readonly streams: string;
    readonly events: string;
    readonly first: string;
    readonly last: string;
  };
  readonly purposes: {
    readonly title: string;
    readonly lead: string;
    readonly part: string;
    readonly purpose: string;
    readonly events: string;
  };
  readonly recipients: {
    readonly title: string;
    readonly lead: string;
    readonly toTell: string;
    readonly recipient: string;
    readonly kind: string;
    readonly events: string;
    readonly corrected: string;
    readonly kinds: Readonly<Record<Recipient['kind'], string>>;
    readonly nobody: string;
  };
  readonly periods: {
    readonly title: string;
    readonly lead: string;
    readonly about: string;
    readonly person: string;
    readonly keptUntil: string;
    readonly rule: string;
    readonly proposed: string;
    readonly notConfirmed: string;
    readonly held: string;
    readonly unknown: string;
  };
  readonly sources: {
    readonly title: string;
    readonly lead: string;
    readonly source: string;
    readonly kind: string;
    readonly events: string;
    readonly kinds: Readonly<Record<DataSource['kind'], string>>;
    readonly nothing: string;
  };
  readonly data: {
    readonly title: string;
    readonly lead: string;
    readonly event: string;
    readonly facts: string;
    readonly evidence: string;
    readonly recorded: string;
    readonly amended: string;
    readonly nothing: string;
    readonly number: (position: string) => string;
  };
  readonly corrected: {
    readonly title: string;
    readonly lead: string;
    readonly voided: string;
    readonly amended: string;
    readonly corrects: (event: string) => string;
    readonly correctsNothing: string;
    readonly by: (corrections: string) => string;
    readonly nothing: string;
  };
  readonly elsewhere: {
    readonly title: string;
    readonly lead: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<Category, string>>;
  };
  readonly rights: { readonly title: string };
}
