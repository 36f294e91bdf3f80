import { catalogue, Category, type Recordable, type TakenFields } from '@pavadonis/domain';
import { columnsOf, placesOf } from './columns';
import { compilerOver, type EventFunctions, type Fields } from './compiled';
import { BEFORE_TYPE, typeFinder } from './find-type';
import type { Head } from './steps';
import { UnknownForm } from './scope';
import { scratch, TEXT_AT } from './scratch';

type Codec = NonNullable<ReturnType<(typeof catalogue)[Category]['byType']['get']>>;

/** A type of event: the kinds of streams that may hold it, and its codecs there. */
interface EventType {
  readonly type: string;
  readonly version: number;
  readonly codecs: ReadonlySet<Codec>;
  readonly categories: readonly Category[];
}

/** Returns the types of all events. */
const eventTypes = (): readonly EventType[] => {
  const found = new Map<string, EventType>();
  for (const category of Object.keys(Category.keys) as Category[])
    for (const [type, codec] of catalogue[category].byType) {
      const { codecs = [], categories = [] } = found.get(type) ?? {};
      found.set(type, {
        type,
        version: codec.version,
        codecs: new Set([...codecs, codec]),
        categories: [...categories, category],
      });
    }
  return [...found.values()];
};

const TYPES = eventTypes();

const CATEGORIES = Object.keys(Category.keys);

/** Returns the bit of a kind of stream. */
export const bitOf = (category: Category): number => 1 << CATEGORIES.indexOf(category);

const NOT_READ: EventFunctions = {
  steps: undefined,
  take: () => {
    throw new RangeError('no event was read');
  },
};

const NOT_MET: EventFunctions = { ...NOT_READ };

/** Returns whether code may be made from texts here. */
export const mayCompile = (): boolean => {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- to find out whether it may be
    new Function('');
    return true;
  } catch {
    return false;
  }
};

/** Makes the readers of all types of events, of which each is compiled when it is first met. */
export const readersOf = (fieldsOf: (type: string) => Fields) => {
  const place = scratch();
  const compiler = compilerOver(place);
  const { follow } = compiler;
  const head: Head = compiler.head;
  const types = TYPES;
  const functionsOf = ({ type, codecs }: EventType): EventFunctions => {
    const [codec, another] = codecs;
    // one that is another in each kind of stream, as that of amendments, is not told apart by the type
    if (codec === undefined || another !== undefined) return NOT_READ;
    try {
      return compiler.compile(codec, fieldsOf(type));
    } catch (thrown) {
      if (thrown instanceof UnknownForm) return NOT_READ;
      throw thrown;
    }
  };
  const functions: EventFunctions[] = types.map(() => NOT_MET);
  const meet = (type: number): EventFunctions => {
    const met = types[type];
    return (functions[type] = met === undefined ? NOT_READ : functionsOf(met));
  };
  const find = typeFinder(
    place.view,
    types.map(({ type, version }) => `${BEFORE_TYPE}${type}","v":${String(version)},"on":"`),
  );
  const read = (from: number, to: number): number => {
    const type = find(from);
    if (type < 0) return -1;
    const known = functions[type] ?? NOT_READ;
    const { steps } = known === NOT_MET ? meet(type) : known;
    return steps !== undefined && follow(steps, from) === to ? type : -1;
  };
  const take = (type: number, tape: number, day: number): Recordable =>
    (functions[type] ?? NOT_READ).take(tape, day);
  /** The kinds of streams that may hold events of each type, as the bits of `bitOf`. */
  const kinds = Uint8Array.from(types, ({ categories }) =>
    categories.reduce((bits, each) => bits | bitOf(each), 0),
  );
  return {
    /** The names of the types, by number. */
    names: types.map(({ type }) => type),
    kinds,
    load: place.load,
    head,
    /** Room for what is told of the events of a window. */
    columns: columnsOf(),
    clear: compiler.clear,
    dateOf: compiler.dateOf,
    tapeSize: compiler.size,
    /** Reads the event from a place to another one. Returns the number of its type; -1 if it is for the codec to read. */
    read,
    /** Makes an event of a type from the tape. */
    take,
    /**
     * Makes the event of a text, in a stream of a kind, whatever else is being read. Returns nothing if it is for the codec to
     * read, or takes the place of a voided one, which is told of such an event by its codec alone.
     */
    textOf: (text: string, kind: number): Recordable | undefined =>
      compiler.apart(() => {
        const to = place.write(text);
        const { tape } = head;
        if (to < 0 || tape + placesOf(to - TEXT_AT) > compiler.size) return undefined;
        const type = read(TEXT_AT, to);
        if (type < 0 || ((kinds[type] ?? 0) & kind) === 0 || head.isInPlace) return undefined;
        return take(type, tape, head.day);
      }),
  };
};

type Readers = ReturnType<typeof readersOf>;

const byFields = new WeakMap<TakenFields, Readers>();

/** Returns the readers of windows that were read for these fields. Single texts may be read by them at any time. */
export const readersFor = (fieldsOf: TakenFields): Readers | undefined => byFields.get(fieldsOf);

let whole: Readers | undefined;

/** Returns the readers of single texts that make all fields; nothing where code may not be made from texts. */
export const wholeReaders = (): Readers | undefined =>
  (whole ??= mayCompile() ? readersOf(() => 'all') : undefined);

// Few, since each holds some megabytes; and enough for a host that replays three questions in turn beside its read models. With
// one too few, each would be forgotten just before it is asked for again, and making it anew leaves more garbage than it holds.
const MOST_IDLE = 4;

/** Those that nobody uses, in the order in which they came back: of some fields several, which were lent at the same time. */
const idle: { readonly key: string; readonly readers: Readers }[] = [];

const takeIdle = (key: string): Readers | undefined => {
  const at = idle.findLastIndex((each) => each.key === key);
  return at === -1 ? undefined : idle.splice(at, 1)[0]?.readers;
};

/** Readers that nobody else uses until they are given back. */
export interface Borrowed {
  readonly readers: Readers;
  /** Lets another one use them. The events of the last window can then no longer be made. */
  readonly giveBack: () => void;
}

/**
 * Lends the readers of all types of events, for some fields. Those that were given back are lent again: compiled code becomes
 * fast by being used, and a host that replays short logs would pay for it with each of them.
 */
export const borrowReaders = (fieldsOf: TakenFields): Borrowed => {
  const key = JSON.stringify(TYPES.map(({ type }) => fieldsOf(type)));
  const readers = takeIdle(key) ?? readersOf(fieldsOf);
  let isLent = true;
  byFields.set(fieldsOf, readers);
  return {
    readers,
    giveBack: () => {
      if (!isLent) return;
      isLent = false;
      readers.clear();
      idle.push({ key, readers });
      if (idle.length > MOST_IDLE) idle.shift();
    },
  };
};
