import { dirname, join, relative } from 'node:path/posix';

/** The files of the repository, by paths from its root. */
export interface Sources {
  readonly files: readonly string[];
  readonly read: (path: string) => string;
}

/** The repository as pages lead to it: a link to a folder leads to its page, or to a list of its files. */
interface Repository {
  /** Returns the file that a path leads to, or nothing if the repository has none. */
  readonly find: (path: string) => string | undefined;
  readonly read: (path: string) => string;
}

const LIST = 'files.md';

/** Returns the place on the site of a file of the repository: a text where it is no page, so that a browser shows it. */
export const pathOf = (path: string): string => {
  if (path.startsWith('docs/')) return path.slice('docs/'.length);
  return `repository/${path}${path.endsWith('.md') ? '' : '.txt'}`;
};

const listOf = (folder: string, files: readonly string[]): string => {
  const links = files.map((file) => `- [${file.slice(folder.length + 1)}](${relative(folder, file)})`);
  return [`# ${folder}`, '', ...links].join('\n');
};

/** Returns the repository as pages lead to it. */
export const repositoryOf = ({ files, read }: Sources): Repository => {
  const known = new Set(files);
  const below = (folder: string): readonly string[] => files.filter((file) => file.startsWith(`${folder}/`));
  return {
    find: (path) =>
      [path, join(path, 'README.md')].find((each) => known.has(each)) ??
      (below(path).length > 0 ? join(path, LIST) : undefined),
    read: (path) => (known.has(path) ? read(path) : listOf(dirname(path), below(dirname(path)))),
  };
};
