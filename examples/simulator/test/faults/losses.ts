import { fault, type Fault } from './fault';

/** Faults: a lost history of which nobody hears. */
export const lossesFaults: readonly Fault[] = [
  fault(
    'does not note that a history was lost',
    0,
    'casework/src/read-models/file/rows-file.ts',
    `        losses.note(model.name, lost);
`,
    '',
  ),
  fault(
    'forgets after a restart that a history was lost',
    0,
    'casework/src/read-models/file/builds.ts',
    'lost: lossOf(model.name),',
    'lost: complete ? undefined : lossOf(model.name),',
  ),
  fault(
    'says that nothing was lost of a lost history',
    0,
    'casework/src/read-models/life-cycle.ts',
    'known: model.rows().checkpoint().position,',
    'known: 0,',
  ),
  fault(
    'acknowledges a loss when it is opened',
    0,
    'casework/src/read-models/file/rows-file.ts',
    `        const found = builds.find(model, now());
        versions.use`,
    `        losses.acknowledge(model.name, { known: 1e9 });
        const found = builds.find(model, now());
        versions.use`,
  ),
  fault(
    'acknowledges a loss of which nobody was told',
    0,
    'casework/src/read-models/file/losses.ts',
    'WHERE model = ? AND known <= ?',
    'WHERE model = ? AND ? = ?',
  ),
  fault(
    'tells of a loss where nothing was lost',
    0,
    'casework/src/read-models/model.ts',
    'let { complete, lost } = found;',
    "let { complete, lost = { _tag: 'HistoryLost', known: 0 } } = found;",
  ),
  fault(
    'does not begin anew after it compared',
    0,
    'casework/src/read-models/life-cycle.ts',
    '        if (isSame) break;',
    '        break;',
  ),
  fault(
    'shows a former version of a history that was lost',
    0,
    'casework/src/read-models/life-cycle.ts',
    'if (former && (await isOfStore(model, former, failures)) === false) model.forgetFormer();',
    '',
  ),
  fault(
    'does not tell the casework that the store was away',
    0,
    'casework/src/read-models/life-cycle.ts',
    "if (cause._tag === 'StoreUnavailable') onInterruption();",
    '',
  ),
  {
    fault: 'keeps nothing of the losses that it tells',
    foundBy: 0,
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
