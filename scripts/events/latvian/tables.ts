import type { Chapter } from '@pavadonis/domain/client';
import { centre } from './centre';
import { consent } from './client/consent';
import { family } from './client/family';
import { forgetting } from './client/forgetting';
import { identity } from './client/identity';
import { law } from './client/law';
import { participation } from './client/participation';
import { plan } from './client/plan';
import { referral } from './client/referral';
import { registration } from './client/registration';
import { residence } from './client/residence';
import { service } from './client/service';
import { work } from './client/work';
import { contract } from './contract';
import { corrections } from './corrections';
import type { Latvian } from './latvian';
import { operation } from './operation';
import { shared } from './shared';

const ofChapters: Readonly<Record<Chapter, Latvian>> = {
  registration,
  identity,
  family,
  consent,
  law,
  residence,
  service,
  work,
  plan,
  referral,
  participation,
  forgetting,
};

const homes: readonly Latvian[] = [
  shared,
  ...Object.values(ofChapters),
  contract,
  operation,
  centre,
  corrections,
];

/** The texts of one kind in all files, by their keys. */
interface Table<A> {
  /** Returns the text of a key. */
  readonly of: (key: string) => A | undefined;
  /** The keys, each as often as it is in a file. */
  readonly keys: readonly string[];
}

const table = <A>(entriesOf: (home: Latvian) => readonly (readonly [key: string, text: A])[]): Table<A> => {
  const entries = homes.flatMap(entriesOf);
  const texts = new Map(entries);
  return { of: (key) => texts.get(key), keys: entries.map(([key]) => key) };
};

/** The key of a word that a field holds. */
export const wordKey = (field: string, word: string): string => `${field}: ${word}`;

/** The names and meanings of events, by their types. */
export const events = table((home) => Object.entries(home.events ?? {}));

/** The names of fields of clients' events. */
export const fields = table((home) => Object.entries(home.fields ?? {}));

/** The names of words that such fields hold, by field and word (`wordKey`). */
export const words = table((home) =>
  Object.entries(home.words ?? {}).flatMap(([field, ofField]) =>
    Object.entries(ofField).map(([word, named]) => [wordKey(field, word), named] as const),
  ),
);

/** The meanings of records and lists, by their names. */
export const records = table((home) => Object.entries(home.records ?? {}));

/** The meanings of fields, by their English docstrings. */
export const meanings = table((home) => Object.entries(home.meanings ?? {}));
