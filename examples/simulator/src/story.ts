import { type Fold, type ReadModel, readsAll } from '@pavadonis/projection';
import type { StreamName } from '@pavadonis/domain';

/** A row with the version that made it, and every event in the order of folding. */
interface StoryRow {
  readonly version: number;
  readonly stream: StreamName;
  readonly said: readonly string[];
}

/** A read model that forgets nothing, in several versions: each writes its events in another way. */
export type Story = ReadModel<{ readonly client: StoryRow }>;

const fold = (version: number): Fold<'client', StoryRow> => ({
  initial: (stream) => ({ version, stream, said: [] }),
  takes: readsAll((row, event) => {
    row.said.push(`${version} ${JSON.stringify(event)}`);
  }),
});

const make = (version: number): Story => ({ name: 'story', version, folds: { client: fold(version) } });

const known = new Map<number, Story>();

/** Returns the story in a version. */
export const storyOf = (version: number): Story => {
  const story = known.get(version) ?? make(version);
  known.set(version, story);
  return story;
};
