import type { FigureForm } from '../../report/reported-figure';

/** The fixed texts of a page in one language. Counts and days are given as they are written. */
export interface PageTexts {
  readonly title: string;
  readonly subtitle: (asOf: string) => string;
  readonly knownUntil: (moment: string) => string;
  readonly knownUpTo: (position: string) => string;
  readonly contents: string;
  readonly none: string;
  readonly others: (count: string) => string;
  readonly summary: {
    readonly seal: string;
    readonly holds: string;
    readonly differs: string;
    readonly notGiven: string;
    readonly breaches: string;
    readonly warnings: string;
    readonly notices: string;
    readonly late: string;
    readonly corrections: string;
    readonly events: string;
  };
  readonly log: {
    readonly title: string;
    readonly lead: string;
    readonly asOf: string;
    readonly centreDays: string;
    readonly events: string;
    readonly known: string;
    readonly recorded: string;
    readonly root: string;
    readonly names: string;
  };
  readonly seal: {
    readonly title: string;
    readonly notGiven: string;
    readonly holds: (size: string, unsealed: string) => string;
    readonly differs: (count: string) => string;
    readonly tiles: string;
    readonly putBack: (size: string) => string;
    readonly means: string;
    readonly origin: string;
    readonly size: string;
    readonly root: string;
    readonly keys: string;
    readonly witnesses: (needed: string) => string;
    readonly text: string;
    readonly table: string;
    readonly difference: string;
    readonly place: string;
    readonly event: string;
    readonly differences: {
      readonly Changed: string;
      readonly Renumbered: (sealedRevision: string) => string;
      readonly Moved: string;
      readonly Missing: string;
      readonly Added: string;
    };
  };
  readonly findings: {
    readonly title: string;
    readonly lead: string;
    readonly nothing: string;
    readonly table: string;
    readonly kind: string;
    readonly severity: string;
    readonly count: string;
    readonly source: string;
    readonly ours: string;
    readonly day: string;
    readonly stream: string;
    readonly what: string;
    readonly events: string;
    readonly noEvents: string;
  };
  readonly records: {
    readonly title: string;
    readonly lead: string;
    readonly late: string;
    readonly noLate: string;
    readonly corrections: string;
    readonly noCorrections: string;
    readonly recorders: string;
    readonly event: string;
    readonly happened: string;
    readonly recorded: string;
    readonly daysLate: string;
    readonly by: string;
    readonly correction: string;
    readonly voided: string;
    readonly amended: string;
    readonly changes: string;
    readonly hidden: string;
    readonly absent: string;
    readonly user: string;
    readonly count: string;
    readonly allUsers: string;
    readonly lateCount: string;
    readonly correctionCount: string;
    readonly first: string;
    readonly last: string;
  };
  readonly figures: {
    readonly title: string;
    readonly lead: string;
    readonly nothing: string;
    readonly answer: Readonly<Record<FigureForm, string>>;
    readonly model: (name: string, version: string) => string;
    readonly kinds: (name: string) => string;
    readonly types: string;
    readonly rows: string;
    readonly amount: string;
    readonly allRows: string;
    readonly noSum: string;
    readonly table: (name: string) => string;
    readonly row: string;
    readonly events: string;
    readonly corrected: string;
    readonly notCounted: string;
    readonly reason: string;
    readonly counts: string;
    readonly noRow: string;
    readonly keptOut: string;
    readonly nothingKeepsOut: Readonly<Record<'all' | 'likely', string>>;
  };
  readonly event: {
    readonly recorded: (moment: string, by: string) => string;
    readonly position: (position: string) => string;
    readonly evidence: string;
  };
  readonly check: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly string[];
    readonly program: string;
    readonly withoutProofs: string;
  };
}
