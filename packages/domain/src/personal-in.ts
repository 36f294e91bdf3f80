import type { PersonalKind } from './codec/personal';
import type { Sealing } from './sealing';
import type { IdElsewhere } from './vocabulary/external-id';
import type { MatchId } from './vocabulary/id';
import { isSealed } from './vocabulary/sealed-text';
import type { Text } from './vocabulary/text';

/** A personal text, and what it is of. */
export interface PersonalText {
  /** The kind of the field that holds it. */
  readonly kind: PersonalKind;
  /** The text, in the clear or sealed. */
  readonly text: Text;
}

/** The personal parts of a value. */
export interface PersonalParts {
  /** The personal texts. */
  readonly texts: readonly PersonalText[];
  /** The identifiers of other registers, in their normal form. */
  readonly ids: readonly IdElsewhere[];
}

/** The parts of a value that are to be sealed, and the value with them sealed. */
export interface ToSeal<A> extends PersonalParts {
  /**
   * Returns the value with what was made of each text and each identifier, both in the order of the lists.
   *
   * A text that was in no list, where a value changes while it is looked at, stays as it is.
   */
  readonly sealed: (texts: readonly string[], matches: readonly string[]) => A;
}

/**
 * Returns the personal parts of a value, each as often as it comes. `write` writes the value with what it is given, as
 * `sealEvent` does.
 */
export const personalIn = (write: (sealing: Sealing) => unknown): PersonalParts => {
  const [texts, ids]: [PersonalText[], IdElsewhere[]] = [[], []];
  write({
    text: (text, kind) => {
      texts.push({ kind, text });
      return text;
    },
    sameAs: (id) => {
      ids.push(id);
      // what is written here nobody keeps
      return id.sameAs ?? ('' as MatchId);
    },
  });
  return { texts, ids };
};

/** Returns the kinds of the texts that a value holds unsealed, each once, with that of an identifier for which nothing stands. */
export const kindsInTheClear = (write: (sealing: Sealing) => unknown): readonly PersonalKind[] => {
  const { texts, ids } = personalIn(write);
  const kinds = [
    ...texts.filter(({ text }) => !isSealed(text)).map(({ kind }) => kind),
    ...ids.filter(({ sameAs }) => sameAs === undefined).map((): PersonalKind => 'external-id'),
  ];
  return [...new Set(kinds)].sort();
};

// no name of a kind has a blank in it
const keyOfText = ({ kind, text }: PersonalText): string => `${kind} ${text}`;

const keyOfId = ({ scheme, value }: IdElsewhere): string => JSON.stringify([scheme, value]);

/** A list in which each thing stands once, and the place of each in it. */
interface Listed<A> {
  readonly list: readonly A[];
  /** Returns what was made of a thing that has this key; undefined for one that is not listed. */
  readonly madeOf: (key: string, made: readonly string[]) => string | undefined;
}

const once = <A>(all: readonly A[], keyOf: (each: A) => string): Listed<A> => {
  const list: A[] = [];
  const places = new Map<string, number>();
  for (const each of all) {
    const key = keyOf(each);
    if (places.has(key)) continue;
    places.set(key, list.length);
    list.push(each);
  }
  return {
    list,
    madeOf: (key, made) => {
      const place = places.get(key);
      return place === undefined ? undefined : made[place];
    },
  };
};

/**
 * Returns what is to be sealed in a value, each text and identifier once. `write` writes the value with what it is given, as
 * `sealEvent` does; it is called twice: to learn what there is to seal, and with what was made of it.
 */
export const toSeal = <A>(write: (sealing: Sealing) => A): ToSeal<A> => {
  const found = personalIn(write);
  const [texts, ids] = [once(found.texts, keyOfText), once(found.ids, keyOfId)];
  return {
    texts: texts.list,
    ids: ids.list,
    sealed: (madeTexts, madeIds) =>
      write({
        text: (text, kind) => (texts.madeOf(keyOfText({ kind, text }), madeTexts) ?? text) as Text,
        sameAs: (id) => (ids.madeOf(keyOfId(id), madeIds) ?? '') as MatchId,
      }),
  };
};
