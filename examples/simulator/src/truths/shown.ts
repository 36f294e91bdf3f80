import { caseload } from '@pavadonis/projection-caseload';
import { MODELS, type ModelName, type Process, statusOf } from '../host';
import { isSame } from '../same';
import type { LogEntry } from '../server';
import { holds } from '../untrue';
import type { World } from '../world';
import { historiesOf } from './of-log';

/** The rows that a read model of a process showed last. */
interface Shown {
  readonly version: number;
  readonly position: number;
  /** The histories of which it may be; several where they begin alike. */
  readonly histories: readonly number[];
}

/** The rows that all processes showed before. */
export type SeenRows = Map<string, Shown>;

const rowsAreOfLog = (world: World, process: Process, name: ModelName): Shown | undefined => {
  const view = process.office?.readModels.view(name);
  if (view === undefined) return undefined;
  const { rows, version, position } = view;
  const own = name === 'story' ? process.version : caseload.version;
  holds('rows are of this version or a lower one', version <= own, () => ({ name, version, own }));
  const histories = historiesOf(world, process, name);
  holds('what is shown is a projection of the log up to its position', histories.length > 0, () => ({
    host: process.host,
    name,
    version,
    position,
    rows: JSON.stringify([...(rows.client as ReadonlyMap<string, unknown>)]).slice(0, 3000),
  }));
  return { version, position, histories };
};

// a command that was lost may have been sent again, and stand where it stood
const isAlike = (a: LogEntry | undefined, b: LogEntry | undefined): boolean =>
  a === b || (a?.id === b?.id && isSame(a?.event, b?.event));

const standsIn = (world: World, { position, histories }: Shown, history: number): boolean => {
  const logs = world.server.histories();
  const now = logs[history]?.slice(0, position) ?? [];
  return histories.some((each) => {
    const log = logs[each] ?? [];
    return now.length === position && now.every((entry, i) => isAlike(entry, log[i]));
  });
};

const isContinued = (world: World, before: Shown, now: Shown): boolean =>
  now.position >= before.position && now.histories.some((history) => standsIn(world, before, history));

/** Rows that are shown are a projection of the log, and go back only where a history was lost. */
export const shownIsTrue = (world: World, seen: SeenRows): void => {
  const putBacks = world.server.histories().length - 1;
  for (const process of world.processes) {
    if (process?.office === undefined) continue;
    for (const name of MODELS) {
      const key = `${process.life} ${name}`;
      const now = rowsAreOfLog(world, process, name);
      const status = statusOf(process, name);
      if (now === undefined || status === undefined) continue;
      const details = () => ({ host: process.host, name, now, before: seen.get(key), status });
      holds(
        'a status names what is shown',
        status.position === now.position && status.version === now.version,
        details,
      );
      const before = seen.get(key);
      const { lost } = status;
      if (before !== undefined && !isContinued(world, before, now)) {
        holds('rows go back only where a history was lost', putBacks > 0, details);
        if (before.version === now.version)
          holds('a lost history is told', lost !== undefined && lost.known >= before.position, details);
      }
      seen.set(key, now);
    }
  }
};
