import { fault, type Fault } from './fault';

/** Faults: waits that end wrongly. */
export const waitsFaults: readonly Fault[] = [
  fault(
    'waits for all read models but the first',
    71,
    'casework/src/read-models/wait.ts',
    'models.filter(([, model]) => !isThere(model));',
    'models.slice(1).filter(([, model]) => !isThere(model));',
  ),
  fault(
    'waits for the position before',
    13,
    'casework/src/read-models/live.ts',
    'model.shown().position >= position',
    'model.shown().position >= position - 1',
  ),
  fault(
    'waits for a position instead of the end',
    13,
    'casework/src/read-models/wait-for-end.ts',
    'model.isCompared() && model.isLive()',
    'model.isCompared()',
  ),
  fault(
    'gives up a wait after a second',
    1,
    'casework/src/read-models/wait.ts',
    'const PATIENCE_MS = 10_000;',
    'const PATIENCE_MS = 1_000;',
  ),
  fault(
    'never gives up a wait',
    50,
    'casework/src/read-models/wait.ts',
    'signal ??= AbortSignal.timeout(PATIENCE_MS);',
    'signal ??= new AbortController().signal;',
  ),
  fault(
    'says of any wait that was given up that a read model stopped',
    1,
    'casework/src/read-models/wait.ts',
    'if (why !== undefined)',
    'if (why !== undefined || signal?.aborted)',
  ),
];
