const BITS = 5;
const WIDTH = 2 ** BITS;

type Leaf<A> = readonly A[];
// of a whole tree, in which each node but the last of its level has all its children
type Node<A> = Leaf<A> | readonly Node<A>[];

interface Tree<A> {
  readonly root: Node<A>;
  /** The number of levels above the leaves. */
  readonly height: number;
}

const asItIs = <A>(value: A): A => value;

const childAt = <A>(node: Node<A>, index: number, height: number): Node<A> =>
  (node as readonly Node<A>[])[(index >> (BITS * height)) % WIDTH] ?? [];

const leafOf = <A>({ root, height }: Tree<A>, index: number): Leaf<A> => {
  let node = root;
  for (let level = height; level > 0; level -= 1) node = childAt(node, index, level);
  return node as Leaf<A>;
};

/** Returns a node with another leaf in the place of an index. */
const withLeaf = <A>(node: Node<A>, index: number, height: number, leaf: Leaf<A>): Node<A> => {
  if (height === 0) return leaf;
  const children = [...(node as readonly Node<A>[])];
  children[(index >> (BITS * height)) % WIDTH] = withLeaf(
    childAt(node, index, height),
    index,
    height - 1,
    leaf,
  );
  return children;
};

/** Returns a tree with one more leaf, which begins with the value of an index. */
const grown = <A>({ root, height }: Tree<A>, index: number, leaf: Leaf<A>): Tree<A> => {
  if (index === 0) return { root: leaf, height: 0 };
  const isFull = index === WIDTH ** (height + 1);
  const above = isFull ? height + 1 : height;
  return { root: withLeaf(isFull ? [root] : root, index, above, leaf), height: above };
};

/**
 * A list that is never changed: adding or replacing a value makes another one, which shares nearly all of it. Either costs the
 * same however long the list is.
 */
export class GrowingList<A> implements Iterable<A> {
  // all but the last values, in leaves of 32
  readonly #tree: Tree<A>;
  // shared by the lists that were made one of the other; of its values each list has the first so many
  readonly #last: A[];
  readonly #length: number;
  #read: (value: A) => A;

  private constructor(tree: Tree<A>, last: A[], length: number, read: (value: A) => A) {
    this.#tree = tree;
    this.#last = last;
    this.#length = length;
    this.#read = read;
  }

  /** Returns a list of these values. */
  static of<A>(...values: readonly A[]): GrowingList<A> {
    const empty = new GrowingList<A>({ root: [], height: 0 }, [], 0, asItIs);
    return values.reduce((list, value) => list.withNext(value), empty);
  }

  /** The number of values. */
  get length(): number {
    return this.#length;
  }

  /** Returns the list with one more value at its end. */
  withNext(value: A): GrowingList<A> {
    const begun = this.#begunLast();
    const own = this.length - begun;
    if (own === WIDTH) {
      const tree = grown(this.#tree, begun, this.#last.slice(0, own));
      return new GrowingList(tree, [value], this.length + 1, this.#read);
    }
    // the empty list stands in the first state of every stream, and shares with none
    const last = own > 0 && own === this.#last.length ? this.#last : this.#last.slice(0, own);
    last.push(value);
    return new GrowingList(this.#tree, last, this.length + 1, this.#read);
  }

  /** Returns the list with another value at a place that it has. */
  withAt(index: number, value: A): GrowingList<A> {
    const begun = this.#begunLast();
    if (index >= begun) {
      const last = this.#last.slice(0, this.length - begun).with(index - begun, value);
      return new GrowingList(this.#tree, last, this.length, this.#read);
    }
    const { root, height } = this.#tree;
    const leaf = leafOf(this.#tree, index).with(index % WIDTH, value);
    const tree = { root: withLeaf(root, index, height, leaf), height };
    return new GrowingList(tree, this.#last, this.length, this.#read);
  }

  /**
   * Passes each value through a function when it is read, in this list and in those made of it from now on, so that whoever gives
   * the list away can freeze its values.
   */
  readThrough(read: (value: A) => A): void {
    this.#read = read;
  }

  /** Returns the value at a place; of a negative one, so many from the end. */
  at(index: number): A | undefined {
    const place = index < 0 ? this.length + index : index;
    if (place < 0 || place >= this.length) return undefined;
    const begun = this.#begunLast();
    const found = place >= begun ? this.#last[place - begun] : leafOf(this.#tree, place)[place % WIDTH];
    return this.#read(found as A);
  }

  /** Returns the first value of which something is true. */
  find(is: (value: A) => boolean): A | undefined {
    for (const value of this) if (is(value)) return value;
    return undefined;
  }

  /** Returns the last value of which something is true. */
  findLast(is: (value: A) => boolean): A | undefined {
    for (let place = this.length - 1; place >= 0; place -= 1) {
      const value = this.at(place) as A;
      if (is(value)) return value;
    }
    return undefined;
  }

  /** Returns the values of which something is true. */
  filter(is: (value: A) => boolean): readonly A[] {
    return [...this].filter(is);
  }

  /** Returns what a function makes of each value. */
  map<B>(make: (value: A) => B): readonly B[] {
    return [...this].map(make);
  }

  /** Whether something is true of a value. */
  some(is: (value: A) => boolean): boolean {
    for (const value of this) if (is(value)) return true;
    return false;
  }

  /** Iterates over the values, in the order in which they came. */
  *[Symbol.iterator](): Generator<A, undefined> {
    for (let place = 0; place < this.length; place += 1) yield this.at(place) as A;
  }

  // of a list that is not empty, the last leaf has a value at least
  #begunLast(): number {
    return this.length === 0 ? 0 : this.length - 1 - ((this.length - 1) % WIDTH);
  }
}
