import { fault, type Fault } from './fault';

/** Faults: rows that are not those of the log. */
export const rowsFaults: readonly Fault[] = [
  fault(
    'takes a page of another history',
    7,
    'casework/src/read-models/follow.ts',
    'return fingerprints === undefined || hash === undefined || hash === fingerprints.before.hash;',
    'return true;',
  ),
  fault(
    'does not compare its rows with the store',
    4,
    'casework/src/read-models/file/same-history.ts',
    'if (last === undefined) return E.right(true);',
    'return E.right(true);',
  ),
  fault(
    'compares any event at the place of the last',
    16,
    'casework/src/read-models/file/same-history.ts',
    'return event?.id === id && event.position === position;',
    'return event !== undefined;',
  ),
  fault(
    'drops a page that it could not prepare',
    7,
    'casework/src/read-models/life-cycle.ts',
    "if (prepared.left._tag === 'StoreUnavailable') return E.left(prepared.left);",
    "if (prepared.left._tag === 'StoreUnavailable') return E.right(true);",
  ),
  fault(
    'names a position beyond the page',
    1,
    'casework/src/read-models/page.ts',
    'to: { ...before(events.length, taker), position }',
    'to: { ...before(events.length, taker), position: position + 1 }',
  ),
  fault(
    'takes a page only in part',
    1,
    'casework/src/read-models/page.ts',
    '        entries.push(entry.right);',
    '        if (index < 2) entries.push(entry.right);',
  ),
  fault(
    'does not fold anew what a correction changed',
    10,
    'casework/src/read-models/rows.ts',
    'refold(new Map([[stream, recorded]]));',
    '',
  ),
  fault(
    'does not fold anew the streams of a person together',
    3,
    'casework/src/read-models/rows.ts',
    'refold(new Map(recorded));',
    '',
  ),
  fault(
    'reads too few events of a stream that is folded anew',
    1,
    'casework/src/read-models/prepare-page.ts',
    'found = await read(stream, { limit: taken })();',
    'found = await read(stream, { limit: Math.max(1, taken - 1) })();',
  ),
  fault(
    'takes events of clients as events of nobody',
    1,
    'casework/src/read-models/page.ts',
    'if (!taker.follows(stored.stream)) continue;',
    'if (index > 5) continue;',
  ),
  fault(
    'shows a merged stream beside its survivor',
    3,
    'projection/src/projector.ts',
    `    hide(rows);
`,
    '',
  ),
  fault(
    'folds a late event as the last one',
    2,
    'projection/src/arrival.ts',
    `  if (!follows(on && { on, seq }, event)) return 'late';
`,
    '',
  ),
  fault(
    'folds a correction as any other event',
    7,
    'projection/src/arrival.ts',
    'isCorrection(event) || isMerge(event)',
    'isMerge(event)',
  ),
  fault(
    'goes on with a wrong number of events',
    4,
    'projection/src/projector.ts',
    'Object.assign(found, { position, taken });',
    'Object.assign(found, { position, taken: 1 });',
  ),
  fault(
    'forgets whose stream it was after a restart',
    9,
    'projection/src/projector.ts',
    `        grouping.merge(stream, into);
`,
    '',
  ),
  fault(
    'folds the streams of a person one after the other',
    3,
    'projection/src/rows.ts',
    'settled.flat().sort((a, b) => (inOrder(a, b) ? -1 : 1))',
    'settled.flat()',
  ),
  fault(
    'sees a merge only once its survivor has events',
    3,
    'projection/src/foresight.ts',
    '[...merged].some(([stream, into]) => merges.get(stream) !== into) ||',
    'false ||',
  ),
  {
    fault: 'takes a page twice',
    foundBy: 1,
    edits: [
      {
        file: 'casework/src/read-models/life-cycle.ts',
        before: '      const taken = model.rows().take(next);',
        after: `      model.rows().take(next);
      const taken = model.rows().take(next);`,
      },
      {
        file: 'projection/src/arrival.ts',
        before: `  if (position <= stream.position) return 'duplicate';
`,
        after: '',
      },
    ],
  },
];
