import { LargeList, type StreamName } from '@pavadonis/domain';
import { LargeMap } from '../large-map';
import { room } from './numbers';
import { watchedOf } from './watched';

/** A list that is kept for each row, by its number. */
export interface ByNumber<Row> {
  /** Takes a row as it is now, for the first time or again. Without the row, its number has nothing from now on. */
  readonly take: (number: number, row: Row | undefined) => void;
  /** The number of rows that were taken for the first time, in their order. */
  readonly taken: () => number;
}

/** Rows by number, one after another. */
export interface ListOfRows<Row> extends Iterable<Row | undefined> {
  readonly length: number;
  readonly at: (number: number) => Row | undefined;
}

/** The rows of a map, numbered in its order. A row that is removed leaves its number to nobody. */
export interface NumberedRows<Row> {
  /** The rows by number. */
  readonly rows: ListOfRows<Row>;
  /** Takes changes of rows so far into these lists, and then up to so many rows that are new to one. Returns whether all are. */
  readonly bringUpToDate: (atMost: number) => boolean;
  /** Returns how often a row of a number was replaced or removed. A row that changes in place stays the same. */
  readonly replaced: () => number;
  /** Returns the list under a key, made when it is first asked for. */
  readonly list: <List extends ByNumber<Row>>(key: object, make: () => List) => List;
}

const AT_HAND = 64;

// making room for so many takes as long as to take a row
const NUMBERS_A_ROW = 100;

/** The lists of rows, by their keys. */
const listsOf = <Row>(rows: ListOfRows<Row>) => {
  const lists = new Map<object, ByNumber<Row>>();
  const firstNew = (): number => {
    let first = rows.length;
    for (const list of lists.values()) first = Math.min(first, list.taken());
    return first;
  };
  return {
    takeAgain: (number: number): void => {
      for (const list of lists.values()) if (number < list.taken()) list.take(number, rows.at(number));
    },
    /** Takes up to so many rows that are new to a list, and returns how many more it may take. */
    takeNew: (atMost: number): number => {
      let left = atMost;
      for (let from = firstNew(); from < rows.length && left > 0; from = firstNew()) {
        // all lists take some rows while these are in the cache of the processor
        const to = Math.min(from + AT_HAND, rows.length);
        for (const list of lists.values())
          for (let at = list.taken(); at < to && left > 0; at += 1) {
            const before = room.made;
            list.take(at, rows.at(at));
            left -= 1 + (room.made - before) / NUMBERS_A_ROW;
          }
      }
      return left;
    },
    list: <List extends ByNumber<Row>>(key: object, make: () => List): List => {
      // a key is that of the list's own maker
      const found = lists.get(key) as List | undefined;
      if (found !== undefined) return found;
      const made = make();
      lists.set(key, made);
      return made;
    },
  };
};

/** Numbers some rows, which stay as they are. */
export const numberedList = <Row>(rows: readonly Row[]): NumberedRows<Row> => {
  const { takeNew, list } = listsOf(rows);
  return { rows, bringUpToDate: (atMost) => takeNew(atMost) > 0, replaced: () => 0, list };
};

const numberedRows = <Row>(shown: ReadonlyMap<StreamName, Row>): NumberedRows<Row> => {
  const rows = new LargeList<Row | undefined>();
  const numbers = new LargeMap<StreamName, number>();
  const changed = new LargeMap<StreamName, true>();
  const lists = listsOf(rows);
  // an iterator of a map comes to rows that are put into it meanwhile, until it has once come to the end
  const first = shown.entries();
  let isThrough = false;
  let replaced = 0;

  const number = (name: StreamName, row: Row | undefined): void => {
    numbers.set(name, rows.add(row));
  };

  const clear = (name: StreamName): void => {
    const at = numbers.get(name);
    if (at === undefined) return;
    numbers.delete(name);
    if (rows.at(at) !== undefined) replaced += 1;
    rows.set(at, undefined);
    lists.takeAgain(at);
  };

  const takeAgain = (name: StreamName): void => {
    const at = numbers.get(name);
    if (at === undefined) return;
    // none where it is left out for a while
    const row = shown.get(name);
    const before = rows.at(at);
    if (before !== undefined && before !== row) replaced += 1;
    rows.set(at, row);
    lists.takeAgain(at);
  };

  const watched = watchedOf(shown);
  if (watched !== undefined)
    watched.watcher = {
      changed: (name) => {
        changed.set(name, true);
        if (isThrough && !numbers.has(name)) number(name, undefined);
      },
      removed: (name) => {
        changed.delete(name);
        clear(name);
      },
    };

  return {
    rows,
    bringUpToDate: (atMost) => {
      let left = atMost;
      for (const name of changed.keys()) {
        if (left <= 0) return false;
        changed.delete(name);
        takeAgain(name);
        left -= 1;
      }
      for (; !isThrough && left > 0; left -= 1) {
        const next = first.next();
        if (next.done === true) isThrough = true;
        else number(...next.value);
      }
      return lists.takeNew(left) > 0 && isThrough;
    },
    replaced: () => replaced,
    list: lists.list,
  };
};

const known = new WeakMap<ReadonlyMap<StreamName, unknown>, NumberedRows<never>>();

/** Numbers the rows of a map. Those of a map whose changes nobody hears are numbered anew each time. */
export const numberedRowsOf = <Row>(shown: ReadonlyMap<StreamName, Row>): NumberedRows<Row> => {
  // made of this very map
  const found = known.get(shown) as NumberedRows<Row> | undefined;
  if (found !== undefined) return found;
  const made = numberedRows(shown);
  if (watchedOf(shown) !== undefined) known.set(shown, made as NumberedRows<never>);
  return made;
};
