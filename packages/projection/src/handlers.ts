/** The handlers of folds, found by the type of an event. */
import type { StreamName } from '@pavadonis/domain';
import type { Place } from './fold';

/** A handler, for code to which neither rows nor events matter. */
export interface AnyHandler {
  /** The names of the facts that it is given. */
  readonly fields: readonly string[] | 'all';
  // nothing, unless a host's own returns something in spite of its type
  /** Changes a row by an event. */
  readonly evolve: (row: never, event: never, place: Place) => unknown;
  /** Inserts a late event, and returns whether the row allowed it. */
  readonly takeLate?: (row: never, event: never) => boolean;
}

/** Handlers by the type of their events, or by chapter and type. */
export interface AnyTables {
  readonly [name: string]: AnyHandler | AnyTables | 'ignored';
}

/** A fold, for code to which neither rows nor events matter. */
export interface AnyFold {
  /** Makes the row of a stream before its first event. */
  readonly initial: (stream: StreamName) => unknown;
  /** The handlers by type of event, or one handler for all. */
  readonly takes: AnyHandler | AnyTables;
}

const isHandler = (takes: AnyHandler | AnyTables): takes is AnyHandler => typeof takes.evolve === 'function';

const handlersIn = (tables: AnyTables): readonly (readonly [type: string, handler: AnyHandler])[] =>
  Object.entries(tables).flatMap(([name, each]) => {
    if (each === 'ignored') return [];
    return isHandler(each) ? [[name, each] as const] : handlersIn(each);
  });

/** Returns the function that tells which fields a fold takes of events of a type. */
export const fieldsTaken = ({ takes }: AnyFold): ((type: string) => AnyHandler['fields']) => {
  if (isHandler(takes)) return () => takes.fields;
  const fields = new Map(handlersIn(takes).map(([type, handler]) => [type, handler.fields]));
  return (type) => fields.get(type) ?? [];
};

/** A handler for one of the rows of a stream. */
export interface Step {
  /** The place of the row among those of the stream. */
  readonly row: number;
  readonly evolve: AnyHandler['evolve'];
  readonly takeLate: AnyHandler['takeLate'];
}

const step = ({ evolve, takeLate }: AnyHandler, row: number): Step => ({ row, evolve, takeLate });

/** Finds the steps of an event by its type: one for each fold that takes it. */
export const stepsOf = (folds: readonly AnyFold[]): ((type: string) => readonly Step[]) => {
  const whole: Step[] = [];
  const byType = new Map<string, Step[]>();
  folds.forEach(({ takes }, row) => {
    if (isHandler(takes)) whole.push(step(takes, row));
    else
      for (const [type, handler] of handlersIn(takes))
        byType.set(type, [...(byType.get(type) ?? []), step(handler, row)]);
  });
  for (const [type, steps] of byType) byType.set(type, [...steps, ...whole]);
  return (type) => byType.get(type) ?? whole;
};
