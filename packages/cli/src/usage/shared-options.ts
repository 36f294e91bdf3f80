import * as E from 'fp-ts/Either';
import { type BadUse, badUse } from '../failure';
import { languages, text } from '../language';
import { isForeignAddress } from '../store/address';
import type { Given, OptionOf } from './option';
import { choice, flag, read } from './option';

/** Makes an option that takes any text but an empty one. */
export const aText = (
  name: string,
  value: OptionOf<string>['value'] & object,
  about: OptionOf<string>['about'],
): OptionOf<string> => ({
  name,
  value,
  about,
  parse: (written) =>
    written === ''
      ? E.left(
          badUse(
            `--${name}: nekas nav dots; ierakstiet vērtību.`,
            `--${name}: nothing is given; write a value.`,
          ),
        )
      : E.right(written),
});

/** The store that a command works on. */
const storeOption = aText(
  'store',
  text('krātuve', 'store'),
  text(
    'SQLite datne vai EventStoreDB adrese (esdb://…); ja nav dota, to ņem no PAVADONIS_STORE',
    'a SQLite file, or a connection string of EventStoreDB (esdb://…); PAVADONIS_STORE holds it where none is given',
  ),
);

/** The language of texts. */
export const langOption = choice(
  'lang',
  languages,
  text('valoda', 'language'),
  text('valoda, lv pēc noklusējuma', 'the language, lv by default'),
);

/** Tells nothing but answers and what is wrong. */
export const quietOption = flag(
  'quiet',
  text(
    'nerāda gaitu un neko nesaka, ja viss izdevies',
    'shows no progress, and says nothing where all went well',
  ),
);

/** Tells everything in JSON. */
export const jsonOption = flag(
  'json',
  text('raksta JSON: arī kļūdas un to, kas paveikts', 'writes JSON: what went wrong and what was done, too'),
);

/** The options that every command has. */
export const everywhere = [storeOption, langOption, quietOption, jsonOption] as const;

const NO_STORE = badUse(
  'Nav dota krātuve: norādiet --store <krātuve> vai mainīgo PAVADONIS_STORE.',
  'No store is named: give --store <store>, or the variable PAVADONIS_STORE.',
);

// an address may hold a password, so it is not told
const FOREIGN = badUse(
  'Krātuve nav ne datne, ne EventStoreDB adrese; adrese sākas ar esdb:// vai esdb+discover:// (arī KurrentDB).',
  'The store is neither a file nor an address of EventStoreDB; an address begins with esdb:// or esdb+discover:// (for KurrentDB too).',
);

/** Returns the store that a command works on, or what to give. */
export const storeIn = (store: string | undefined): E.Either<BadUse, string> => {
  if (store === undefined) return E.left(NO_STORE);
  return isForeignAddress(store) ? E.left(FOREIGN) : E.right(store);
};

/** Reads the store that was named, by an option or in the environment. */
export const namedStore = (
  given: Given,
  env: Readonly<Record<string, string | undefined>>,
): E.Either<BadUse, string | undefined> => {
  const found = read(storeOption, given);
  if (E.isLeft(found)) return found;
  const inEnvironment = env['PAVADONIS_STORE'];
  return E.right(found.right ?? (inEnvironment === '' ? undefined : inEnvironment));
};
