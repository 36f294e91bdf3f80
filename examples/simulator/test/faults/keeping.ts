import { fault, type Fault } from './fault';

/** Faults: rows that are kept wrongly in their file. */
export const keepingFaults: readonly Fault[] = [
  fault(
    'forgets what it could not keep',
    0,
    'casework/src/read-models/rows.ts',
    'changed = new Set([...(leaving ?? []), ...changed]);',
    '',
  ),
  fault(
    'forgets what changed while it kept the rest',
    0,
    'casework/src/read-models/rows.ts',
    `      persisted = to.position;
`,
    `      persisted = to.position;
      changed = new Set();
`,
  ),
  fault(
    'takes for kept what came while it kept',
    0,
    'casework/src/read-models/rows.ts',
    `      persisted = to.position;
`,
    `      persisted = checkpoint.position;
`,
  ),
  fault(
    'keeps the position without the rows',
    0,
    'casework/src/read-models/file/persist.ts',
    'for (const [stream, value] of snapshots) put.run(build, stream, value);',
    '',
  ),
  fault(
    'keeps the rows without the position',
    0,
    'casework/src/read-models/file/persist.ts',
    'moveTo.run(to.position, stream, revision, id, at, hash, JSON.stringify(landmarks), now, build);',
    '',
  ),
  fault(
    'keeps rows over later ones',
    0,
    'casework/src/read-models/file/persist.ts',
    'if (position >= to.position) return undefined;',
    '',
  ),
  fault(
    'does not keep the survivor of a merge',
    0,
    'casework/src/read-models/rows.ts',
    '            if (survivor !== undefined) changed.add(survivor);',
    '',
  ),
  fault(
    'does not keep the streams that were folded anew',
    0,
    'casework/src/read-models/rows.ts',
    `          changed.add(stream);
          // another process`,
    '          // another process',
  ),
  fault(
    'keeps only the first row that changed',
    0,
    'casework/src/read-models/file/persist.ts',
    'of snapshots) put.run',
    'of snapshots.slice(0, 1)) put.run',
  ),
  fault(
    'remembers no landmark',
    0,
    'casework/src/read-models/file/landmarks.ts',
    'taken - number < 2 * largestPowerIn(number % 0x40000000)',
    'taken === number',
  ),
  fault(
    'numbers landmarks anew with each page',
    0,
    'casework/src/read-models/file/landmarks.ts',
    'const number = taken + i + 1;',
    'const number = i + 1;',
  ),
  fault(
    'does not try again to keep rows',
    0,
    'casework/src/read-models/keeper.ts',
    'await retryWhileUnavailable(keepOnce(models), {',
    'await keepOnce(models)(); void ({',
  ),
  fault(
    'keeps nothing but at the end of the log that it reads first',
    0,
    'casework/src/read-models/life-cycle.ts',
    'if (page.caughtUp || unkept >= KEEP_AT_LEAST_EVERY) {',
    'if (unkept >= 4) {',
  ),
  fault(
    'takes a lower version for a build of its own',
    0,
    'casework/src/read-models/file/builds.ts',
    'const findVersion = prepareQuery(database, `${BUILD} AND version = ?`);',
    'const findVersion = prepareQuery(database, `${BUILD} AND version <= ? ORDER BY version DESC`);',
  ),
  fault(
    'removes a higher version',
    0,
    'casework/src/read-models/file/versions.ts',
    'AND version < ? AND used < ?',
    'AND version != ? AND used < ?',
  ),
  fault(
    'removes a lower version that is in use',
    0,
    'casework/src/read-models/file/versions.ts',
    'AND version < ? AND used < ?',
    'AND version < ? AND used < ? + 99999999999999',
  ),
  fault(
    'never removes a lower version that was to be removed',
    0,
    'casework/src/read-models/file/versions.ts',
    ') remove(id);',
    ') void id;',
  ),
  fault(
    'notes nobody as a user of a version',
    0,
    'casework/src/read-models/file/versions.ts',
    'void use.run(now, name, version),',
    'void [now, name, version],',
  ),
  fault(
    'begins anew without removing what was there',
    0,
    'casework/src/read-models/file/rows-file.ts',
    `        builds.remove(build);
`,
    '',
  ),
];
