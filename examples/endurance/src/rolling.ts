import { openCasework } from '@pavadonis/casework';
import { decoder, type EventStore, history, orThrow } from '@pavadonis/event-store';
import { replay } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { planStatus } from '@pavadonis/projection-plan-status';
import { isDeepStrictEqual } from 'node:util';

/** Two versions of one read model, whose rows hold something else. */
const versions = {
  1: { ...planStatus, name: 'rolling', version: 1 },
  2: { ...caseload, name: 'rolling', version: 2 },
} as const;

/** The rows that a process shows, and whether they are those of a replay by the version that they are of. */
export interface Shown {
  readonly position: number;
  readonly version: number;
  readonly agrees: boolean;
}

/** Leaves out kinds of streams without a row: of a former version nobody knows any more which ones it followed. */
const withRows = (view: object): object =>
  Object.fromEntries(
    Object.entries(view)
      .filter(([, rows]: readonly [string, ReadonlyMap<string, unknown>]) => rows.size > 0)
      .map(([category, rows]: readonly [string, ReadonlyMap<string, unknown>]) => [category, new Map(rows)]),
  );

const replayed = async (store: EventStore, version: number, position: number): Promise<object> => {
  const knownAt = { _tag: 'Position', position } as const;
  const log = history(store, decoder());
  // so that each view has the type of its own model
  return version === 1
    ? (await orThrow(replay({ rolling: versions[1] }, { knownAt })(log))).views.rolling
    : (await orThrow(replay({ rolling: versions[2] }, { knownAt })(log))).views.rolling;
};

/** Opens read models of one version, or of its folds under the other's number where that fault is planted. */
export const openRolling = async (store: EventStore, file: string, version: 1 | 2, swapped = false) => {
  const model = versions[swapped ? (version === 1 ? 2 : 1) : version];
  const models = { rolling: { ...model, version } as (typeof versions)[1] };
  const { readModels } = await orThrow(openCasework({ store, readModels: { file, models } }));
  return {
    readModels,
    /** Compares what is shown with a replay; undefined where it went on meanwhile. */
    look: async (): Promise<Shown | undefined> => {
      const before = readModels.view('rolling');
      const rows = structuredClone(withRows(before.rows));
      const expected = await replayed(store, before.version, before.position);
      const { position, version: shown } = before;
      const now = readModels.view('rolling');
      if (now.position !== position || now.version !== shown) return undefined;
      return { position, version: shown, agrees: isDeepStrictEqual(rows, withRows(expected)) };
    },
  };
};
