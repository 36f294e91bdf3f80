import { Category } from '@pavadonis/domain';
import { decisionsIn } from './decisions';
import { domain } from './sources';

const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const decisions = decisionsIn(domain, [
  ...Object.keys(Category.keys).map((category) => ({
    file: `${category}.ts`,
    namespace: capitalized(category),
  })),
  // corrections, which are for every kind of stream
  { file: 'index.ts', namespace: '' },
]);

/** Returns the decisions that record a type of event, as a host calls them: `Client.startService`. */
export const recordedBy = (type: string): readonly string[] => decisions.get(type) ?? [];
