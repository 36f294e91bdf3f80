import type { Status } from '@pavadonis/casework';
import { caseload } from '@pavadonis/projection-caseload';
import { MODELS, type ModelName, type Process } from '../host';
import { holds } from '../untrue';
import type { World } from '../world';

interface Seen {
  readonly at: number;
  readonly status: Status;
  /** How often its process had been told that the log held no more when it was last live. */
  readonly ends: number;
}

/** The status that was seen last of each read model of each process, and when. */
export type SeenStatus = Map<string, Seen>;

const WEEK = 7 * 24 * 60 * 60 * 1000;

const behindIsTrue = (
  now: number,
  status: Status,
  before: Seen | undefined,
  ends: number,
  details: () => unknown,
): void => {
  const { behindMs, _tag } = status;
  if (_tag === 'Live') {
    holds('a live read model is not behind', behindMs === 0, details);
    return;
  }
  if (before === undefined) {
    holds('a read model is behind since it was opened', behindMs >= 0 && behindMs <= now, details);
    return;
  }
  const passed = now - before.at;
  const since = before.status._tag === 'Live' ? 0 : before.status.behindMs + passed;
  // it may have been live between two looks, where it was told so
  const wasLive = behindMs === 0 && ends > before.ends;
  holds('how long a read model is behind is true', behindMs === since || wasLive, details);
};

const isIdleOrRemoved = ({ removals, disks, library }: World, { disk, startedAt }: Process): boolean =>
  removals.has(disks.indexOf(disk)) || library.time.now() - startedAt > WEEK;

const stopIsTrue = (
  world: World,
  process: Process,
  name: ModelName,
  status: Status,
  details: () => unknown,
): void => {
  if (status._tag !== 'Stopped') return;
  const { why } = status;
  const putBacks = world.server.histories().length - 1;
  if (why._tag === 'VersionReplaced')
    holds(
      'a read model is replaced by a higher version',
      name === 'story' && why.by > process.version && isIdleOrRemoved(world, process),
      details,
    );
  else if (why._tag === 'RowsOverwritten')
    holds(
      'rows are overwritten only where they were removed or a history was lost',
      putBacks > 0 || isIdleOrRemoved(world, process),
      details,
    );
  else
    holds(
      'read models stop by themselves only for what happened',
      why._tag === 'ReadModelsClosed' && process.isClosed,
      details,
    );
};

const causeIsTrue = (world: World, process: Process, status: Status, details: () => unknown): void => {
  if (status._tag === 'Interrupted') {
    const { cause } = status;
    const isStoreAway =
      world.network.failures(process.host) > 0 ||
      // of a page that was read before the store was put back
      (cause.cause === 'STREAM_IS_SHORT' && world.server.histories().length > 1);
    const isCaused = cause._tag === 'FileUnavailable' ? process.metIllDisk : isStoreAway;
    holds('an interruption happened', isCaused, details);
    holds('an interruption was tried at least once', status.attempts > 0, details);
  }
  if (status.unkept !== undefined)
    holds('a disk that is said to be ill was ill', process.metIllDisk, details);
};

const followedIsTrue = (process: Process, status: Status, details: () => unknown): void => {
  const { ends } = process.told;
  if (status._tag !== 'Live') return;
  holds(
    'a read model is live only where it was told that there is no more',
    ends.some(({ position }) => position === status.position),
    details,
  );
};

const keptIsTrue = (
  world: World,
  process: Process,
  name: ModelName,
  status: Status,
  details: () => unknown,
): void => {
  // a build that was removed is missed with the next keeping
  if (world.server.histories().length > 1 || status._tag === 'Stopped') return;
  if (isIdleOrRemoved(world, process)) return;
  const [model, version] = name === 'story' ? ['story', process.version] : [caseload.name, caseload.version];
  const [found] = process.disk.ask(
    `SELECT position FROM builds WHERE model = '${model}' AND version = ${String(version)}`,
  );
  holds('what is said to be kept is in the file', status.kept <= Number(found?.['position'] ?? 0), details);
};

/** The statuses of a process now, by read model. */
export type Statuses = Readonly<Record<ModelName, Status>>;

/** Every status is true. Looked at whenever nothing is left to do at once, and again after each step. */
export const statusesAreTrue = (
  world: World,
  seen: SeenStatus,
  {
    process,
    statuses,
    isStep,
  }: { readonly process: Process; readonly statuses: Statuses; readonly isStep: boolean },
): void => {
  const now = world.library.time.now() - process.startedAt;
  // one that compares its rows with the store follows nothing meanwhile, and so has not failed
  const isSeen = MODELS.some((name) => statuses[name]._tag !== 'Live');
  holds('no failure of the store is hidden', isSeen || !process.told.isFailing, () => ({
    host: process.host,
    statuses,
  }));
  for (const name of MODELS) {
    const status = statuses[name];
    const key = `${process.life} ${name}`;
    const before = seen.get(key);
    const details = () => ({ host: process.host, name, now, status, before });
    behindIsTrue(now, status, before, process.told.ends.length, details);
    followedIsTrue(process, status, details);
    causeIsTrue(world, process, status, details);
    stopIsTrue(world, process, name, status, details);
    if (before?.status._tag === 'Stopped')
      holds('a read model that stopped stays so', status._tag === 'Stopped', details);
    if (isStep) keptIsTrue(world, process, name, status, details);
    const ends = status._tag === 'Live' ? process.told.ends.length : (before?.ends ?? 0);
    seen.set(key, { at: now, status, ends });
  }
};

/** A process fails to open its rows only on a disk that is ill. */
export const openingIsTrue = ({ failed, metIllDisk }: Process): void =>
  holds('rows are opened on a disk that is well', failed === undefined || metIllDisk, () => failed);
