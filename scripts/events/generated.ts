import { type Catalogued } from './catalogued';
import { textOf } from './json-schema';
import { latvianPage } from './latvian/page';
import { latvianTexts } from './latvian/texts';
import { untranslated } from './latvian/untranslated';
import { page } from './page';
import { fileOf, schemaOf } from './schema';
import type { Kept } from './since';
import { unexplained } from './unexplained';

/**
 * Writes the pages and the schemas of a catalogue, and the names that people read, by their paths. Throws where an event or a
 * field has no docstring, or none in Latvian, and where no decision records an event.
 */
export const generated = (catalogue: readonly Catalogued[], kept: Kept): Readonly<Record<string, string>> => {
  const problems = [...unexplained(catalogue), ...untranslated(catalogue)];
  if (problems.length > 0) throw new TypeError(problems.join('\n'));
  const schemas = catalogue.map(
    (event) => [`docs/schemas/${fileOf(event)}`, `${textOf(schemaOf(event))}\n`] as const,
  );
  return Object.fromEntries([
    ['docs/events.md', page(catalogue, kept)],
    ['docs/lv/events.md', latvianPage(catalogue)],
    ...Object.entries(latvianTexts(catalogue)),
    ...schemas,
  ]);
};
