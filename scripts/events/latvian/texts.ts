import type { Catalogued } from '../catalogued';
import { fieldsOfClients, wordsOfClients } from './of-clients';
import { type Names, ofField, ofType, ofWord } from './spelt';
import { events, fields, wordKey, words } from './tables';

const HEAD = '// Written by `pnpm docs:events` from scripts/events/latvian; a test fails when it is stale.';

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;

const keyOf = (name: string): string => (/^\w+$/.test(name) ? name : quoted(name));

const line = (name: string, { lv, en }: Names): string =>
  `${keyOf(name)}: { lv: ${quoted(lv)}, en: ${quoted(en)} },`;

const missing = (what: string): never => {
  throw new TypeError(`${what} has no name in Latvian`);
};

const eventTypes = (catalogue: readonly Catalogued[]): string => `${HEAD}
import type { Recordable } from '@pavadonis/domain';
import type { Texts } from '../text';

/** The name of each type of event. */
export const eventTypeNames: Readonly<Record<Recordable['type'], Texts<unknown>>> = {
${catalogue
  .map(({ type }) => `  ${line(type, ofType(type, events.of(type)?.name ?? missing(type)))}`)
  .join('\n')}
};
`;

const fieldNames = (catalogue: readonly Catalogued[]): string => `${HEAD}
import type { ClientField } from '../fields/field';
import type { Texts } from '../text';

/** The name of each field of a client's events, as it stands before its value. */
export const fieldNames: Readonly<Record<ClientField, Texts<unknown>>> = {
${fieldsOfClients(catalogue)
  .map((field) => `  ${line(field, ofField(field, fields.of(field) ?? missing(field)))}`)
  .join('\n')}
};
`;

const fieldWords = (catalogue: readonly Catalogued[]): string => {
  const said = wordsOfClients(catalogue);
  const ofFields = [...new Set(said.map(({ field }) => field))].map((field) => {
    const own = said.filter((each) => each.field === field);
    const lines = own.map(
      ({ word }) => `    ${line(word, ofWord(word, words.of(wordKey(field, word)) ?? missing(word)))}`,
    );
    return `  ${field}: {\n${lines.join('\n')}\n  },`;
  });
  return `${HEAD}
import type { FieldWords } from '../fields/field';

/** The words that fields of clients' events hold, as people say them. */
export const fieldWords: FieldWords = {
${ofFields.join('\n')}
};
`;
};

const FOLDER = 'packages/texts/src/generated';

/** The sources of the names of events, fields and words, by their paths. */
export const latvianTexts = (catalogue: readonly Catalogued[]): Readonly<Record<string, string>> => ({
  [`${FOLDER}/event-types.ts`]: eventTypes(catalogue),
  [`${FOLDER}/field-names.ts`]: fieldNames(catalogue),
  [`${FOLDER}/field-words.ts`]: fieldWords(catalogue),
});
