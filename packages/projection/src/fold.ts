import type { Category, Entry, EventOf, StreamName } from '@pavadonis/domain';
import type { Chapter, EventIn } from '@pavadonis/domain/client';
import type { Draft } from './draft';

/** The type of any event, corrections apart. */
export type EventType = EventOf[Category]['type'];

/** The event of a type. */
export type EventNamed<T extends EventType> = Extract<EventOf[Category], { readonly type: T }>;

/** The facts of an event that a handler may name: all but those that each handler gets, and version and place. */
export type FactOf<T extends EventType> = Exclude<
  keyof EventNamed<T> & string,
  'type' | 'on' | 'seq' | 'v' | 'inPlaceOf'
>;

/** An event as a handler gets it: the facts that it names, and type, day and place in the day. */
export type Given<T extends EventType, F extends FactOf<T>> = Pick<
  EventNamed<T>,
  Extract<keyof EventNamed<T>, F | 'type' | 'on' | 'seq'>
>;

/**
 * Where an event stands: its stream, which may be one that was merged into the row's, and its position in the log. An
 * amended event keeps the position of the first.
 */
export type Place = Pick<Entry<unknown>, 'stream' | 'position' | 'place'>;

/** Changes a row by an event at a place of the log. */
export type Evolve<Row, E> = (row: Draft<Row>, event: E, place: Place) => void;

/**
 * Inserts an event that happened before others that the row holds, if the row allows it.
 *
 * Returns whether the row is now that of all events in order. If not, it is thrown away and folded anew from its
 * streams.
 */
export type TakeLate<Row, E> = (row: Draft<Row>, event: E) => boolean;

interface Parts<Row, T extends EventType> {
  readonly fields: readonly string[] | 'all';
  readonly evolve: Evolve<Row, EventNamed<T>>;
  readonly takeLate?: TakeLate<Row, EventNamed<T>>;
}

declare const checked: unique symbol;

/**
 * The facts that a fold reads of events of a type, and the change that these events make.
 *
 * Only `reads` and `readsAll` make one, since a handler written by hand could name fewer facts than it uses.
 */
export interface Handler<Row, T extends EventType> extends Parts<Row, T> {
  /** For the compiler alone: no value has it. */
  readonly [checked]: true;
}

const handler = <Row, T extends EventType>(parts: Parts<Row, T>): Handler<Row, T> => parts as Handler<Row, T>;

/** Makes a handler that gets the named facts of an event and no others. */
export const reads = <Row, T extends EventType, F extends FactOf<T>>(
  fields: readonly F[],
  evolve: Evolve<Row, Given<T, F>>,
  takeLate?: TakeLate<Row, Given<T, F>>,
): Handler<Row, T> => handler({ fields, evolve, ...(takeLate === undefined ? {} : { takeLate }) });

/** Makes a handler that gets whole events, of one type or of all, for rows that hold the events themselves. */
export const readsAll = <Row, T extends EventType>(
  evolve: Evolve<Row, EventNamed<T>>,
  takeLate?: TakeLate<Row, EventNamed<T>>,
): Handler<Row, T> => handler({ fields: 'all', evolve, ...(takeLate === undefined ? {} : { takeLate }) });

/** A handler for each type of event, or `ignored` for a type that does not matter to the fold. */
export type EventTable<Row, T extends EventType> = {
  readonly [Type in T]: Handler<Row, Type> | 'ignored';
};

/** A handler for each type of event in a chapter of a client's stream. */
export type ChapterTable<C extends Chapter, Row> = EventTable<Row, EventIn<C>['type']>;

/** A handler for each type of event in a stream that has no chapters. */
export type CategoryTable<C extends Category, Row> = EventTable<Row, EventOf[C]['type']>;

/** A table for each chapter of a client's stream, or `ignored` for a chapter that does not matter to the fold. */
export type ChapterTables<Row> = { readonly [C in Chapter]: ChapterTable<C, Row> | 'ignored' };

/**
 * A function from the streams of a person, or from one stream of another category, to a row.
 *
 * `initial` begins the row, and the handlers in `takes` change it by settled events. A table without one of the
 * events does not compile, unless its chapter is ignored as a whole; `ignoredUnlessTaken` fills in those that few folds
 * take. An ignored event never makes a row fold anew, however late it comes.
 */
export interface Fold<C extends Category, Row> {
  /** Makes the row of a stream before its first event. */
  readonly initial: (stream: StreamName) => Row;
  /** The handlers by type of event, or one handler for all. A type that is missing does not compile. */
  readonly takes:
    (C extends 'client' ? ChapterTables<Row> : CategoryTable<C, Row>) | Handler<Row, EventOf[C]['type']>;
}
