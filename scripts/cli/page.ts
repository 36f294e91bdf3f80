import { commandReference, pavadonis } from '@pavadonis/cli';

const FENCE = '```';

const INTRODUCTION = `# The command line

\`pavadonis\` gives the figures of a history, and keeps stores, without programming. It speaks Latvian, and English with
\`--lang en\`. Install it with the other packages as [the README](../README.md#use-it) says; then \`npx pavadonis\` runs it.

The store is a SQLite file, or EventStoreDB by its connection string. Name it with \`--store\`, or in the variable
\`PAVADONIS_STORE\`, which keeps a password out of the list of processes. A command that only reads opens the file for reading.
A file that an earlier version made is opened once for writing by a host before.

The exit code is 0 for done, 1 for a check that did not hold, 2 for bad use, 3 for a store or a file that cannot be used, and
130 for an interrupt. An error is one sentence on the error stream, or JSON with \`--json\`. Progress is shown on a
terminal alone. \`NO_COLOR\` is respected. A file is written whole or not at all, and over another one only with \`--overwrite\`.

This page is written from the commands' own definitions, and a test runs its examples.`;

/** The examples of the page: what each shows, and its arguments. */
const EXAMPLES: readonly (readonly [shows: string, given: string])[] = [
  [
    'The clients served in a month, and how many of them are women, men and children:',
    'report served --month 2024-03 --by women-men-children --lang en',
  ],
  [
    'The same in Latvian; the names of questions are, too:',
    'report apkalpotie --month 2024-03 --by women-men-children',
  ],
  [
    'The clients of one day by their homes, for a spreadsheet. A file that `--out` names gets its codebook beside it:',
    'report active --day 2024-03-31 --by place --format csv',
  ],
  [
    'The figure as it was known at the end of a day, for a program:',
    'report to-date --day 2024-03-31 --known-at 2024-02-20 --format json --lang en',
  ],
  ['The extent of a store:', 'status --lang en'],
  ['A mistake:', 'report served --month 2024-13 --lang en'],
];

const MONTHLY = `The report of a month as the foundation publishes it, with charts, in one file that loads nothing:

${FENCE}sh
npx pavadonis report monthly --store office.sqlite --month 2024-03 --format html --out march.html
${FENCE}

Texts never act: control characters and marks that turn the direction of writing are replaced, a text that a spreadsheet would
take for a formula stands behind an apostrophe in CSV and as a text in XLSX, and markup is escaped on a page and in Markdown.`;

const shown = async (given: string, store: string): Promise<string> => {
  const written: string[] = [];
  const output = {
    write: (content: string | Uint8Array) => void written.push(String(content)),
    isTTY: false,
  };
  const { signal } = new AbortController();
  await pavadonis(given.split(' '), { out: output, err: output, env: { PAVADONIS_STORE: store }, signal });
  return written.join('').replaceAll('\r\n', '\n').trimEnd();
};

/** Writes docs/cli.md: an introduction, examples with their output on a store, and the reference of all commands. */
export const cliPage = async (store: string): Promise<string> => {
  const examples: string[] = [];
  for (const [shows, given] of EXAMPLES)
    examples.push(`${shows}\n\n${FENCE}\n$ npx pavadonis ${given}\n${await shown(given, store)}\n${FENCE}`);
  return `${[INTRODUCTION, '## Examples', ...examples, MONTHLY, commandReference()].join('\n\n')}\n`;
};
