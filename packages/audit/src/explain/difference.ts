import type { Category, StreamName } from '@pavadonis/domain';
import type { RowTypes } from '@pavadonis/projection';
import type { Amounts } from './amounts';
import { answeringOf, type AnyReport } from './answering';
import { changesIn } from './changes';
import type { Figure } from './figure';
import { foldingOf } from './folding';
import { type ExplainedEvent, explainedEvents, type NamedEvent, namedEvent } from './named-event';

/** An event that only one of two figures knows. */
export interface LearnedEvent extends NamedEvent {
  /** The answer that knows the event. */
  readonly knownTo: 'before' | 'after';
}

/** The events behind a change of what a row adds. */
export type Cause =
  /**
   * Events that only one figure knows, corrections among them. They turn what was known before into what is enough for the
   * answer after: those that only the figure after knows come in, and those that only the one before knows go. Without any one
   * of these changes it is not enough.
   */
  | { readonly _tag: 'Events'; readonly events: readonly LearnedEvent[] }
  /**
   * Another question makes the change: another day, another report or another version of the read model. Of the row's events
   * these alone show it, and without any one of them it is another.
   */
  | { readonly _tag: 'Question'; readonly events: readonly ExplainedEvent[] };

/** A person, contract, operation or centre that adds something else to the answer after than to the answer before. */
export interface ChangedRow {
  /** The kind of the row. */
  readonly category: Category;
  /** The name of the row after; where it is there only before, its name before. */
  readonly stream: StreamName;
  /** The amounts that the answer before would lose without it. */
  readonly before: Amounts;
  /** The amounts that the answer after would lose without it. */
  readonly after: Amounts;
  /** The events that make the difference. */
  readonly cause: Cause;
}

/** The difference of two figures. */
export interface FigureDifference {
  /** The answer before, as its report gave it. */
  readonly before: unknown;
  /** The answer after, as its report gave it. */
  readonly after: unknown;
  /** The rows that count in the answer after alone. */
  readonly came: readonly ChangedRow[];
  /** The rows that count in the answer before alone. */
  readonly went: readonly ChangedRow[];
  /** The rows that count in both, with other amounts. */
  readonly changed: readonly ChangedRow[];
}

/**
 * Explains the difference of two figures of one kind: of two days, two moments of knowledge, two histories or two versions of a
 * read model. Throws what the reports throw.
 *
 * A person of whom only one answer knows that two streams are about the same one is one row of the difference.
 *
 * @example
 * difference({ ...figure, knownAt: whenPublished }, figure);
 */
export const difference = <Before extends RowTypes, After extends RowTypes>(
  before: Figure<Before>,
  after: Figure<After>,
): FigureDifference => {
  const was = answeringOf(foldingOf(before), before.report as unknown as AnyReport);
  const is = answeringOf(foldingOf(after), after.report as unknown as AnyReport);
  const rows = changesIn(was, is).map(
    ({ category, stream, before: less, after: more, cause }): ChangedRow => ({
      category,
      stream,
      before: less,
      after: more,
      cause:
        cause._tag === 'Question'
          ? { _tag: 'Question', events: explainedEvents(cause.events, was.folding.streams) }
          : {
              _tag: 'Events',
              events: cause.events.map(({ recorded, knownTo }) => ({ ...namedEvent(recorded), knownTo })),
            },
    }),
  );
  return {
    before: was.answer,
    after: is.answer,
    came: rows.filter((row) => row.before.size === 0),
    went: rows.filter((row) => row.after.size === 0),
    changed: rows.filter((row) => row.before.size > 0 && row.after.size > 0),
  };
};
