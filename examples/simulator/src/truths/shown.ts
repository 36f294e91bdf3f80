import type { HistoryLost } from '@pavadonis/casework';
import { caseload } from '@pavadonis/projection-caseload';
import { MODELS, type ModelName, type Process, statusOf } from '../host';
import { projected } from '../projected';
import { isSame } from '../same';
import type { LogEntry } from '../server';
import { storyOf } from '../story';
import { holds } from '../untrue';
import type { World } from '../world';

/** What a read model of a process showed last. */
interface Shown {
  readonly version: number;
  readonly position: number;
  /** The histories of which it may be; several where they begin alike. */
  readonly histories: readonly number[];
}

/** What was seen of all processes and disks before. */
export interface SeenRows {
  readonly shown: Map<string, Shown>;
  /** The loss that each process told last. */
  readonly told: Map<string, HistoryLost>;
  /** The losses that were told of a disk's rows and nobody acknowledged. */
  readonly losses: Map<string, HistoryLost>;
}

const modelOf = (name: ModelName, version: number) =>
  name === 'caseload' ? caseload : storyOf(version);

const prefixOf = (log: readonly LogEntry[], position: number): readonly LogEntry[] | undefined =>
  position <= log.length ? log.slice(0, position) : undefined;

const rowsAreOfLog = (world: World, process: Process, name: ModelName): Shown | undefined => {
  const view = process.office?.readModels.view(name);
  if (view === undefined) return undefined;
  const { rows, version, position } = view;
  const own = name === 'story' ? process.version : caseload.version;
  holds('rows are of this version or a lower one', version <= own, () => ({ name, version, own }));
  const model = modelOf(name, version);
  const histories = world.server.histories().flatMap((log, history) => {
    const prefix = prefixOf(log, position);
    return prefix !== undefined && isSame(rows, projected(model as never, prefix)) ? [history] : [];
  });
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

/** What each read model shows is the projection of the log, and never goes back but for a history that was lost. */
export const shownIsTrue = (world: World, seen: SeenRows): void => {
  const putBacks = world.server.histories().length - 1;
  for (const process of world.processes) {
    if (process?.office === undefined) continue;
    for (const name of MODELS) {
      const key = `${process.life} ${name}`;
      const now = rowsAreOfLog(world, process, name);
      const status = statusOf(process, name);
      if (now === undefined || status === undefined) continue;
      const details = () => ({ host: process.host, name, now, before: seen.shown.get(key), status });
      holds('a status names what is shown', status.position === now.position && status.version === now.version, details);
      const before = seen.shown.get(key);
      const { lost } = status;
      if (before !== undefined && !isContinued(world, before, now)) {
        holds('rows go back only where a history was lost', putBacks > 0, details);
        if (before.version === now.version)
          holds('a lost history is told', lost !== undefined && lost.known >= before.position, details);
      }
      seen.shown.set(key, now);
      const onDisk = `${world.disks.indexOf(process.disk)} ${name}`;
      if (lost !== undefined) {
        holds('a history that is said to be lost was lost', putBacks > 0, details);
        const longest = Math.max(...world.server.histories().map(({ length }) => length));
        holds('a lost history was as long as is said', lost.known <= longest && (lost.stands ?? 0) <= longest, details);
        // another process may go on telling of one that was acknowledged here
        if (!isSame(lost, seen.told.get(key))) seen.losses.set(onDisk, lost);
        seen.told.set(key, lost);
      } else if (before === undefined)
        holds('a loss is told until somebody acknowledges it', !seen.losses.has(onDisk), details);
    }
  }
};

/** Notes that somebody acknowledged the losses of a disk's rows. */
export const noteAcknowledged = (world: World, process: Process, seen: SeenRows): void => {
  for (const name of MODELS) seen.losses.delete(`${world.disks.indexOf(process.disk)} ${name}`);
};
