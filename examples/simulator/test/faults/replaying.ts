import { fault, type Fault } from './fault';

/** Faults: rows that are built wrongly from the beginning of the log. */
export const replayingFaults: readonly Fault[] = [
  {
    fault: 'does not read again what was corrected in a log that it replays',
    foundBy: 11,
    edits: [
      {
        file: 'casework/src/read-models/replaying.ts',
        before: "const settled = await settle('all');",
        after: 'const settled = E.right(undefined);',
      },
      {
        file: 'casework/src/read-models/replaying.ts',
        before: "(await settle('first'))",
        after: '(E.right(undefined))',
      },
    ],
  },
  fault(
    'does not read what a stride leaves stale',
    58,
    'casework/src/read-models/striding.ts',
    'const heads = headsOf(window);',
    'const heads: ReturnType<typeof headsOf> = [];',
  ),
  fault(
    'keeps none of the rows that it replayed',
    63,
    'casework/src/read-models/joint-rows.ts',
    'for (const stream of few) note(nameOf(stream));',
    '',
  ),
  fault(
    'shows the replayed rows of another read model',
    6,
    'casework/src/read-models/joint-rows.ts',
    '.findIndex(({ model: each }) => each === model);',
    '.findIndex(() => true);',
  ),
  fault(
    'names the position of rows that are still replayed',
    1,
    'casework/src/read-models/model.ts',
    'return statusOf(condition, { version, part, position, built,',
    'return statusOf(condition, { version, part, position: built, built,',
  ),
  fault(
    'leaves out persons of several streams when replayed rows go on by themselves',
    11,
    'casework/src/read-models/joint-rows.ts',
    'for (const [i, reader] of readers.entries()) reader.take(partOf(i, snapshots));',
    `for (const [i, reader] of readers.entries())
          reader.take(new Map([...partOf(i, snapshots)].filter(([stream, { person }]) => stream === person)));`,
  ),
];
