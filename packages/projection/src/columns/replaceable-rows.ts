import type { StreamName } from '@pavadonis/domain';
import { letWatch, type Watched, type Watcher } from './watched';

/** A map of which some rows are hidden. Whatever reads it finds the others alone, in the order of the map. */
class Shown<Row> extends Map<StreamName, Row> {
  readonly hidden = new Set<StreamName>();

  override get size(): number {
    return super.size - this.hidden.size;
  }

  override has(name: StreamName): boolean {
    return super.has(name) && !this.hidden.has(name);
  }

  override get(name: StreamName): Row | undefined {
    return this.hidden.has(name) ? undefined : super.get(name);
  }

  override *entries(): MapIterator<[StreamName, Row]> {
    for (const entry of super.entries()) if (!this.hidden.has(entry[0])) yield entry;
  }

  override *keys(): MapIterator<StreamName> {
    for (const [name] of this.entries()) yield name;
  }

  override *values(): MapIterator<Row> {
    for (const [, row] of this.entries()) yield row;
  }

  override [Symbol.iterator](): MapIterator<[StreamName, Row]> {
    return this.hidden.size === 0 ? super.entries() : this.entries();
  }

  override forEach(each: (row: Row, name: StreamName, rows: Map<StreamName, Row>) => void): void {
    for (const [name, row] of this) each(row, name, this);
  }
}

/** The rows of a map, in whose place others can stand for a while. */
export interface ReplaceableRows<Row> {
  /** The rows as they stand: in the order of the map, and behind them those of other names. */
  readonly shown: ReadonlyMap<StreamName, Row>;
  /** Leaves out the rows of some names and puts others in. A row that is there before and after keeps its place. */
  readonly replace: (names: Iterable<StreamName>, others: ReadonlyMap<StreamName, Row>) => void;
  /** Puts the rows of the map back in their places. */
  readonly putBack: () => void;
}

/**
 * Makes rows that can be replaced, of a map that nobody changes meanwhile. Of what a report asks of them again and again, only
 * what the replaced rows change is reckoned anew.
 */
export const replaceableRows = <Row>(rows: ReadonlyMap<StreamName, Row>): ReplaceableRows<Row> => {
  const shown = new Shown(rows);
  const touched = new Set<StreamName>();
  const watched: Watched = { watcher: undefined };
  letWatch(shown, watched);

  const tell = (told: keyof Watcher, name: StreamName): void => watched.watcher?.[told](name);

  return {
    shown,
    replace: (names, others) => {
      for (const name of names) if (shown.has(name)) touched.add(name);
      for (const name of touched) shown.hidden.add(name);
      for (const [name, row] of others) {
        touched.add(name);
        shown.hidden.delete(name);
        shown.set(name, row);
      }
      for (const name of touched) tell('changed', name);
    },
    putBack: () => {
      shown.hidden.clear();
      for (const name of touched) {
        const own = rows.get(name);
        if (own === undefined) shown.delete(name);
        else shown.set(name, own);
        tell(own === undefined ? 'removed' : 'changed', name);
      }
      touched.clear();
    },
  };
};
