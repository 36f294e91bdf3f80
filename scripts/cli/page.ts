import { commandReference, pavadonis } from '@pavadonis/cli';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE_MAPPING, makeExampleRegister } from './example-register';

const FENCE = '```';

const INTRODUCTION = `# The command line

\`pavadonis\` gives the figures of a history, keeps stores, and does the work of the audit and of the vault, without
programming. It speaks Latvian, and English with \`--lang en\`. Install it with the other packages as [the README](../README.md#use-it) says; then \`npx pavadonis\` runs it.

The store is a SQLite file, or EventStoreDB by its connection string. Name it with \`--store\`, or in the variable
\`PAVADONIS_STORE\`, which keeps a password out of the list of processes. A command that only reads opens the file for reading.
A file that an earlier version made is opened once for writing by a host before.

The exit code is 0 for done, 1 for a check that did not hold or a rule that forbids it, 2 for bad use, 3 for a store or a file
that cannot be used, and 130 for an interrupt. An error is one sentence on the error stream, or JSON with \`--json\`. Progress
is shown on a terminal alone. \`NO_COLOR\` is respected. A file is written whole or not at all, and over another one only
with \`--overwrite\`, never over a store, a secret or a file that the command reads. A file with a secret that other users can
read is warned of.

This page is written from the commands' own definitions, and a test runs its examples.`;

type Examples = readonly (readonly [shows: string, given: string])[];

/** The examples of reports: what each shows, and its arguments. */
const EXAMPLES: Examples = [
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
  [
    'The clients of one day as they may be published: small counts are hidden, and those that would give one away:',
    'report active --day 2024-03-31 --by sex --min-count 3 --lang en',
  ],
  ['The extent of a store:', 'status --lang en'],
  ['A mistake:', 'report served --month 2024-13 --lang en'],
];

/** The examples of the audit, which go on from one another. */
const AUDIT: Examples = [
  [
    'The broken rules of a day, one by one; \`report findings\` counts them:',
    'findings --day 2024-03-31 --rule StartedWithoutGround --format csv',
  ],
  [
    'A figure by its events: which files count, and which events are behind each:',
    'explain active --day 2024-03-31 --by sex --client client-018f0000-0000-7000-8000-000000000002 --format md --lang en',
  ],
  [
    'The difference of two figures, here of what was known in the middle of the month and what is known now:',
    'difference served --month 2024-03 --before-known-at 2024-03-15 --format md --lang en',
  ],
  [
    'A key for seals, once. The secret file is its owner’s alone; the file \`.pub\` is published:',
    'key office.key --origin sif.example/pavadonis --lang en',
  ],
  [
    'A seal over all that was recorded, which is published, or given to somebody who keeps it:',
    'seal --log log --key-file office.key --out march.seal',
  ],
  [
    'The store compared with what was sealed. The code is 1 where it differs, and all differences are listed:',
    'verify --log log --keys office.key.pub --seal march.seal --lang en',
  ],
  [
    'The proof that an event was sealed, for whoever is shown the event:',
    'prove 4 --log log --keys office.key.pub --out event.proof',
  ],
  ['It is checked like this:', 'verify-proof event.proof --keys office.key.pub --lang en'],
  [
    'The whole history as an archive that needs no tool of ours to be checked:',
    'export archive --source https://sif.example/pavadonis --date 2024-04-01 --log log --lang en',
  ],
  [
    'And back, into a new store, once the whole archive is checked:',
    'import archive --keys office.key.pub --store restored.sqlite --lang en',
  ],
];

const VAULT = `## The vault

\`forget\` and \`access\` need the vault of the office, and \`register\` seals by it where it is named: its file of keys, the
register of the forgotten, and the master. **The master is never written on the command line**, where other users of the
computer see it: name a file that holds it (64 bytes, or these in base64 or hexadecimal), or put it into \`PAVADONIS_MASTER\`.
The others may stand in variables as well. Files that are not there are refused, since a new vault made by mistake would open
nothing.

${FENCE}sh
export PAVADONIS_STORE=office.sqlite PAVADONIS_VAULT=office.keys PAVADONIS_FORGOTTEN=office.forgotten
export PAVADONIS_MASTER_FILE=/media/key/office.master

# all that is recorded of a client, for the client; who read what and why is put on record before anything is opened
npx pavadonis access client-018f0000-0000-7000-8000-000000000001 --actor dpo --why 'request of 3 May' \\
  --readings readings.ndjson --out access.html

# until which day the file must be kept, the request, what is due, and the end: keys are destroyed for good
npx pavadonis forget keep client-018f0000-0000-7000-8000-000000000001 --until 2029-12-31 --rule 'Art. 82' \\
  --actor dpo --role officer
npx pavadonis forget ask client-018f0000-0000-7000-8000-000000000001 --ground no_longer_needed --actor dpo --role officer
npx pavadonis forget due
npx pavadonis forget carry-out client-018f0000-0000-7000-8000-000000000001 --actor dpo --role officer
${FENCE}

A rule that forbids it ends with the code 1, and says why in a sentence. A file with personal texts is its owner's alone. The page
has marks [to be reviewed](access.md#after-the-review) before it is handed over.`;

const MONTHLY = `The report of a month as the foundation publishes it, with charts, in one file that loads nothing:

${FENCE}sh
npx pavadonis report monthly --store office.sqlite --month 2024-03 --format html --out march.html
${FENCE}

Texts never act: control characters and marks that turn the direction of writing are replaced, a text that a spreadsheet would
take for a formula stands behind an apostrophe in CSV and as a text in XLSX, and markup is escaped on a page and in Markdown.`;

const FILES = [
  'mapping.yaml',
  'registers',
  'mended',
  'new.sqlite',
  'log',
  'archive',
  'office.key',
  'office.key.pub',
  'march.seal',
  'event.proof',
  'restored.sqlite',
];

const REGISTER: Examples = [
  [
    `A mapping says what the columns of a register mean ([how](register.md)):

${FENCE}yaml
${EXAMPLE_MAPPING}${FENCE}

The service needs a contract and an operation, which stand in the register, too; so it can be recorded in an empty store:`,
    'init --store new.sqlite --lang en',
  ],
  [
    'A check says what would become of each row, and which cells have to be mended:',
    'register check registers --mapping mapping.yaml --store new.sqlite --lang en',
  ],
  [
    'Once they are mended, the register is recorded. The next time it is so already:',
    'register record mended --mapping mapping.yaml --store new.sqlite --actor statistician-1 --lang en',
  ],
  [
    'The reports know the office and its clients:',
    'report active --day 2024-02-29 --by provider --store new.sqlite --lang en',
  ],
];

// nobody's secret: it makes no id that anybody sees
const ENVIRONMENT = { PAVADONIS_REGISTER_SECRET: 'a1'.repeat(32) };

const shown = async (given: string, store: string, folder: string): Promise<string> => {
  const written: string[] = [];
  const output = {
    write: (content: string | Uint8Array) => void written.push(String(content)),
    isTTY: false,
  };
  const { signal } = new AbortController();
  const named = given.split(' ').map((each) => (FILES.includes(each) ? join(folder, each) : each));
  await pavadonis(named, {
    out: output,
    err: output,
    env: { ...ENVIRONMENT, PAVADONIS_STORE: store },
    signal,
  });
  return written.join('').replaceAll('\r\n', '\n').replaceAll(join(folder, '/'), '').trimEnd();
};

/** Writes docs/cli.md: an introduction, examples with their output on a store, and the reference of all commands. */
export const cliPage = async (store: string): Promise<string> => {
  const folder = `${store}-files`;
  mkdirSync(folder);
  const told = async (all: Examples): Promise<readonly string[]> => {
    const examples: string[] = [];
    for (const [shows, given] of all) {
      const said = await shown(given, store, folder);
      const lines = [`$ npx pavadonis ${given}`, ...(said === '' ? [] : [said])];
      examples.push(`${shows}\n\n${FENCE}\n${lines.join('\n')}\n${FENCE}`);
    }
    return examples;
  };
  try {
    const reports = await told(EXAMPLES);
    const audit = await told(AUDIT);
    makeExampleRegister(folder);
    const register = await told(REGISTER);
    const parts = [
      INTRODUCTION,
      '## Examples',
      ...reports,
      MONTHLY,
      '## The audit',
      ...audit,
      VAULT,
      '## The past from spreadsheets',
      ...register,
      commandReference(),
    ];
    return `${parts.join('\n\n')}\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
