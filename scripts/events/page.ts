import { Category } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type Catalogued, shownOf } from './catalogued';
import { code, either, personalOf, table, typeOf, unitOf } from './cells';
import type { Field } from './form';
import { meaningOf, meaningOfField } from './meaning';
import { REASONS } from './reasons';
import { recordedBy } from './recorded-by';
import { recordsIn } from './records';
import { lists, values } from './values';
import { fileOf } from './schema';
import { type Kept, since } from './since';

const INTRO = `# Events

Written by \`pnpm docs:events\` from the codecs and their docstrings; a test fails when it is stale. Beside it stands a JSON
Schema (2020-12) for every event and version, in [schemas](schemas). Events are stored for good: a change of meaning is a new
event, a change of form a new version, and the schemas of old versions stay.

Personal fields are names, personal codes, contacts, numbers of a person's documents, and free text about a person. They are
marked \`x-personal\` in the schemas. The institution of a referral and the issuer of a document are among them, since they tell
something about the person. Ids are pseudonyms. Days, countries, municipalities and other facts that are counted are not marked,
nor are names of registers, courts, centres and rules. The reason of a correction is marked in every stream, since one event
serves all streams.

Below each event stand the decisions that record it, as a host calls them: \`Client.startService\` is \`startService\` of
\`@pavadonis/domain/client\`, and a name alone is one of \`@pavadonis/domain\`. The types of the decisions say so.

No event may have a field that is not listed. Every event has \`type\`, \`v\` and \`on\`, and may have \`seq\`; the tables below
name \`on\` and the fields of the event itself.`;

const LIMITS = `## What a schema cannot say

The codecs refuse more than the schemas do: a day that its month does not have (30 February),
shares of two sources that do not add up to 10,000 basis points, a line of a claim whose
sources do not add up to its amount, and an amendment that holds an event of another kind of stream.`;

/** The cells of a field's row; what is between the unit and the personal mark is given. */
const rowOf = (
  owner: string,
  { name, form, required }: Field,
  between: readonly string[],
): readonly string[] => [
  code(name),
  meaningOfField({ owner, field: name }),
  typeOf(form),
  unitOf(form, { owner, field: name }),
  ...between,
  personalOf(form),
  required ? 'yes' : 'no',
];

const eventSection = (event: Catalogued, kept: Kept, level: '###' | '####'): string => {
  const rows = shownOf(event).map((field) =>
    rowOf(event.type, field, [`v${since(event, field.name, kept)}`]),
  );
  return `${level} ${event.type}

${meaningOf(event.type)} Version ${event.version}: [schema](schemas/${fileOf(event)}).

Recorded by ${either(recordedBy(event.type).map(code))}.

${table(['field', 'meaning', 'type', 'unit', 'since', 'personal', 'required'], rows)}`;
};

const recordSections = (catalogue: readonly Catalogued[]): readonly string[] =>
  recordsIn(catalogue.flatMap(({ fields }) => fields)).map(
    ([name, fields]) => `### ${name}

${meaningOf(name)}

${table(
  ['field', 'meaning', 'type', 'unit', 'personal', 'required'],
  fields.map((field) => rowOf(name, field, [])),
)}`,
  );

const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const article = (word: string): string => (/^[aeiou]/.test(word) ? 'An' : 'A');

const chapterSections = (events: readonly Catalogued[], kept: Kept): readonly string[] =>
  Object.entries(Client.chapters).flatMap(([chapter, codecs]) => {
    const types: readonly string[] = codecs.map(({ type }) => type);
    return [
      `### ${capitalized(chapter)}`,
      meaningOfField({ owner: 'chapters', field: chapter }),
      ...events.filter(({ type }) => types.includes(type)).map((event) => eventSection(event, kept, '####')),
    ];
  });

const streamSections = (category: Category, events: readonly Catalogued[], kept: Kept): readonly string[] => [
  `## ${article(category)} ${category}: \`${category}-<uuid>\``,
  meaningOfField({ owner: 'CATEGORIES', field: category }),
  ...(category === 'client'
    ? chapterSections(events, kept)
    : events.map((event) => eventSection(event, kept, '###'))),
];

/** The page of all events, from the catalogue and the schemas that are kept. */
export const page = (catalogue: readonly Catalogued[], kept: Kept): string => {
  const own = (category: Category) =>
    catalogue.filter(({ categories }) => categories.length === 1 && categories.includes(category));
  const sections = [
    INTRO,
    ...Object.keys(Category.keys)
      .filter(Category.is)
      .flatMap((category) => streamSections(category, own(category), kept)),
    '## Corrections: in every stream',
    'Nothing that was recorded is changed. A correction is an event of its own, and settling applies it.',
    ...catalogue
      .filter(({ categories }) => categories.length > 1)
      .map((event) => eventSection(event, kept, '###')),
    '## Records and lists within events',
    ...recordSections(catalogue),
    ...Object.keys(lists).map((name) => `### ${name}\n\n${meaningOf(name)}`),
    '## Values',
    'Ids are UUIDs in lower case; the code of a provider is of lower-case letters, digits and hyphens, at most 40.',
    table(
      ['type', 'meaning'],
      Object.keys(values).map((name) => [code(name), meaningOf(name)]),
    ),
    LIMITS,
    REASONS,
  ];
  return `${sections.join('\n\n')}\n`;
};
