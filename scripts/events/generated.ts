import { type Catalogued } from './catalogued';
import { textOf } from './json-schema';
import { latvianPage, untranslated } from './latvian/page';
import { page } from './page';
import { fileOf, schemaOf } from './schema';
import type { Kept } from './since';
import { unexplained } from './unexplained';

/**
 * Writes the page and the schemas of a catalogue, by their paths below `docs`. Throws where an event or a field has no
 * docstring, or none in Latvian, and where no decision records an event.
 */
export const generated = (catalogue: readonly Catalogued[], kept: Kept): Readonly<Record<string, string>> => {
  const problems = [...unexplained(catalogue), ...untranslated(catalogue)];
  if (problems.length > 0) throw new TypeError(problems.join('\n'));
  const schemas = catalogue.map(
    (event) => [`schemas/${fileOf(event)}`, `${textOf(schemaOf(event))}\n`] as const,
  );
  return Object.fromEntries([
    ['events.md', page(catalogue, kept)],
    ['lv/events.md', latvianPage(catalogue)],
    ...schemas,
  ]);
};
