import { fault, type Fault } from './fault';

/** Faults: rows that are kept wrongly in their file. */
export const keepingFaults: readonly Fault[] = [
  fault(
    'keeps the position without the rows',
    1,
    'casework/src/read-models/file/persist.ts',
    'put.run(build, stream, value);',
    '',
  ),
  fault(
    'keeps the rows without the position',
    1,
    'casework/src/read-models/file/persist.ts',
    'moveTo.run(to.position, stream, revision, id, at, hash, JSON.stringify(landmarks), now, build);',
    '',
  ),
  fault(
    'keeps only the first row that changed',
    1,
    'casework/src/read-models/file/persist.ts',
    'for (const snapshot of snapshots) {',
    'for (const snapshot of [...snapshots].slice(0, 1)) {',
  ),
  fault(
    'does not try again to keep rows',
    38,
    'casework/src/read-models/keeper.ts',
    'await retryWhileUnavailable(keepOnce(models), {',
    'await keepOnce(models)(); void ({',
  ),
  fault(
    'keeps nothing but at the end of the log that it reads first',
    1,
    'casework/src/read-models/life-cycle.ts',
    'if (page.caughtUp || isKeptAgain(unkept, kept)) {',
    'if (unkept >= 4) {',
  ),
  fault(
    'takes a lower version for a build of its own',
    1,
    'casework/src/read-models/file/builds.ts',
    'WHERE model = ? AND version = ?`',
    'WHERE model = ? AND version <= ? ORDER BY version DESC`',
  ),
  fault(
    'removes a lower version that is in use',
    8,
    'casework/src/read-models/file/versions.ts',
    'AND version < ? AND used < ?',
    'AND version < ? AND used < ? + 99999999999999',
  ),
  fault(
    'begins anew without removing what was there',
    51,
    'casework/src/read-models/file/rows-file.ts',
    `          losses.note(model.name, lost);
          builds.remove(build);
`,
    `          losses.note(model.name, lost);
`,
  ),
  fault(
    'opens rows without those of persons with several streams',
    9,
    'casework/src/read-models/rows.ts',
    'else together.set(stream, snapshot);',
    '',
  ),
  fault(
    'shows rows of the file before they were read',
    1,
    'casework/src/read-models/opening.ts',
    'model.open(reader.rows(loaded.build), clock())',
    'model.open(rowsReader(model.model).rows(loaded.build), clock())',
  ),
  fault(
    'sweeps rows that are in use',
    1,
    'casework/src/read-models/file/sweeping.ts',
    'if (findBuild(build).length > 0) continue;',
    '',
  ),
];
