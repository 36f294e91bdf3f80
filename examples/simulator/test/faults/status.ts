import { fault, type Fault } from './fault';

/** Faults: a status that is untrue. */
export const statusFaults: readonly Fault[] = [
  fault(
    'shows a former version under the number of the new one',
    1,
    'casework/src/read-models/model.ts',
    'version: former.version, position: former.position',
    'version: model.version, position: former.position',
  ),
  fault(
    'names the position of rows that are not shown',
    1,
    'casework/src/read-models/model.ts',
    'const { version, position } = shown();',
    `const { version } = shown();
      const { position } = rows.checkpoint();`,
  ),
  fault(
    'is live before the end of the log',
    3,
    'casework/src/read-models/life-cycle.ts',
    'if (page.caughtUp) reachEnd(models);',
    'reachEnd(models);',
  ),
  fault(
    'is never behind while it is interrupted',
    1,
    'casework/src/read-models/status.ts',
    "condition._tag === 'Live' ? 0 :",
    "condition._tag === 'Live' || condition._tag === 'Interrupted' ? 0 :",
  ),
  fault(
    'is behind only since the last failure',
    1,
    'casework/src/read-models/condition.ts',
    "const since = condition._tag === 'Live' ? happening.at : condition.since;",
    'const since = happening.at;',
  ),
  fault(
    'counts how long it is behind from its opening',
    1,
    'casework/src/read-models/condition.ts',
    "const since = condition._tag === 'Live' ? happening.at : condition.since;",
    "const since = condition._tag === 'Live' ? 0 : condition.since;",
  ),
  fault(
    'tells of a failure that it did not count',
    1,
    'casework/src/read-models/life-cycle.ts',
    'onInterruption: (cause, attempts) => interrupt(models, cause, failuresBefore + attempts),',
    'onInterruption: (cause) => interrupt(models, cause, 0),',
  ),
  fault(
    'goes on telling that the file does not take rows',
    9,
    'casework/src/read-models/keeper.ts',
    'for (const model of models) model.noteUnkept(undefined);',
    '',
  ),
  fault(
    'names a position as kept that is not',
    2,
    'casework/src/read-models/changed-streams.ts',
    'kept: (): number => persisted,',
    'kept: (): number => checkpoint().position,',
  ),
  fault(
    'stops at a disk that is full',
    2,
    'casework/src/read-models/keeper.ts',
    `if (cause._tag === 'FileUnavailable')
`,
    `if (attempts > 3) for (const model of models) stop(model, { _tag: 'RowsOverwritten' });
          if (cause._tag === 'FileUnavailable')
`,
  ),
];
