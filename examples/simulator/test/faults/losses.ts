import { fault, type Fault } from './fault';

/** Faults: a lost history of which nobody hears. */
export const lossesFaults: readonly Fault[] = [
  fault(
    'does not note that a history was lost',
    2,
    'casework/src/read-models/file/rows-file.ts',
    `        losses.note(model.name, lost);
`,
    '',
  ),
  fault(
    'forgets after a restart that a history was lost',
    25,
    'casework/src/read-models/file/builds.ts',
    'lost: lossOf(model.name),',
    'lost: complete ? undefined : lossOf(model.name),',
  ),
  fault(
    'says that nothing was lost of a lost history',
    2,
    'casework/src/read-models/life-cycle.ts',
    'await lossOf(model, known)',
    'await lossOf(model, 0)',
  ),
  fault(
    'acknowledges a loss when it is opened',
    25,
    'casework/src/read-models/file/rows-file.ts',
    `          const found = builds.find(model, now());
          versions.use`,
    `          losses.acknowledge(model.name, { known: 1e9 });
          const found = builds.find(model, now());
          versions.use`,
  ),
  fault(
    'tells of a loss where nothing was lost',
    1,
    'casework/src/read-models/model.ts',
    'let { complete, lost } = found;',
    "let { complete, lost = { _tag: 'HistoryLost', known: 0 } } = found;",
  ),
  fault(
    'does not begin anew after it compared',
    4,
    'casework/src/read-models/life-cycle.ts',
    '        if (isSame) break;',
    '        break;',
  ),
  {
    fault: 'keeps nothing of the losses that it tells',
    foundBy: 25,
    edits: [
      {
        file: 'casework/src/read-models/file/rows-file.ts',
        before: `        losses.note(model.name, lost);
`,
        after: '',
      },
      {
        file: 'casework/src/read-models/life-cycle.ts',
        before: 'model.beginAnew(found.right);',
        after: 'model.beginAnew({ ...found.right, lost });',
      },
    ],
  },
];
