import type { Category, StreamName } from '@pavadonis/domain';
import { zip } from 'fp-ts/ReadonlyArray';
import { type Amounts, amountsOf, minus } from './amounts';
import type { Attempt, Folding } from './folding';
import { type AnyView, personsIn, together, withOnly } from './rows';
import type { Subject } from './subject';
import { toldApart } from './telling-apart';

/** A report, for code to which the rows of its view do not matter. */
export type AnyReport = (view: AnyView) => unknown;

/** A report on a folded log, which is asked about other rows too. */
export interface Answering {
  /** The log, folded. */
  readonly folding: Folding;
  /** The answer as the report gave it. */
  readonly answer: unknown;
  /** The answer as a sum. */
  readonly amounts: Amounts;
  /** The subjects on whom the answer can depend, by kind: the report looked at no others. */
  readonly asked: ReadonlyMap<Category, readonly Subject[]>;
  /** Returns the answer with the rows of attempts in place, of which each is about other subjects. */
  readonly with: (attempts: readonly Attempt[]) => Amounts;
  /** Returns the answer without any row of a kind. */
  readonly context: (category: Category) => Amounts;
  /** Returns what the rows of each attempt would add to the answer if there were no others of their kind. */
  readonly apart: (category: Category, attempts: readonly Attempt[]) => readonly Amounts[];
  /** Returns what each subject's own row would add so. */
  readonly ofSubjects: (category: Category, subjects: readonly Subject[]) => readonly Amounts[];
}

/** The answer of a report that throws on rows that there could be. */
const THROWN: Amounts = new Map([['thrown', 1]]);

const watched = (view: AnyView, seen: Set<string>): AnyView =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(view).map(([kind, rows]) => {
        const get = () => {
          seen.add(kind);
          return rows;
        };
        return [kind, { get, enumerable: true }];
      }),
    ),
  );

/** A report that asks whom streams are about, and for no client's row, can only depend on persons with merged streams. */
const isAsked =
  (seen: ReadonlySet<string>) =>
  ({ category, name, streams }: Subject): boolean =>
    seen.has(category) ||
    (category === 'client' && seen.has('persons') && streams.some((each) => each !== name));

const rowsOf = (view: AnyView, { category, name, streams }: Subject): AnyView => {
  const persons = personsIn(view);
  const row = view[category]?.get(name);
  return {
    [category]: new Map(row === undefined ? [] : [[name, row]]),
    persons: new Map(streams.flatMap((each) => (persons.has(each) ? [[each, name]] : []))),
  };
};

const namesIn = (attempts: readonly Attempt[]): ReadonlySet<StreamName> =>
  new Set(attempts.flatMap(({ subjects }) => subjects.flatMap(({ name, streams }) => [name, ...streams])));

/** Asks a report about a folded log. Throws what the report throws. */
export const answeringOf = (folding: Folding, report: AnyReport): Answering => {
  const { view, replaced, subjects, nameOf } = folding;
  const seen = new Set<string>();
  const answer = report(watched(view, seen));
  const asked = new Map<Category, Subject[]>();
  for (const each of subjects.filter(isAsked(seen)))
    asked.set(each.category, [...(asked.get(each.category) ?? []), each]);
  const ask = (of: AnyView): Amounts => {
    try {
      return amountsOf(report(of), nameOf);
    } catch {
      return THROWN;
    }
  };
  const contexts = new Map<Category, Amounts>();
  const contextOf = (category: Category): Amounts => {
    const known = contexts.get(category) ?? ask(withOnly(view, category, {}));
    contexts.set(category, known);
    return known;
  };
  const own = new Map<Subject, Amounts>();
  const apart: Answering['apart'] = (category, attempts) => {
    const add = (rows: AnyView): Amounts => minus(ask(withOnly(view, category, rows)), contextOf(category));
    // a person who was joined to another may be in several attempts
    const ofOne = attempts.filter(({ subjects: of }) => of.length === 1);
    const told = new Map(zip(ofOne, toldApart(add, ofOne)));
    return attempts.map((attempt) => told.get(attempt) ?? add(attempt.rows));
  };
  return {
    folding,
    answer,
    amounts: amountsOf(answer, nameOf),
    asked,
    with: (attempts) =>
      replaced(namesIn(attempts), together(attempts.map(({ rows }) => rows)), () => ask(view)),
    context: contextOf,
    apart,
    ofSubjects: (category, of) => {
      const unknown = of.filter((each) => !own.has(each));
      const attempts = unknown.map((subject) => ({ subjects: [subject], rows: rowsOf(view, subject) }));
      for (const [subject, amounts] of zip(unknown, apart(category, attempts))) own.set(subject, amounts);
      return of.flatMap((each) => own.get(each) ?? []);
    },
  };
};
