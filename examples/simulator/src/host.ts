import type { CaseworkWithReadModels, Status } from '@pavadonis/casework';
import { instant, type Instant } from '@pavadonis/domain';
import type { Bell } from '@pavadonis/event-store';
import { caseload } from '@pavadonis/projection-caseload';
import * as E from 'fp-ts/Either';
import type { Disk } from './disk';
import type { Library } from './library';
import type { Network } from './network';
import { portOf, type Told } from './port';
import type { Server } from './server';
import type { Circumstances } from './steps';
import { type Story, storyOf } from './story';
import { EPOCH } from './time';
import type { Vault } from './vault';

type Office = CaseworkWithReadModels<{ readonly story: Story; readonly caseload: typeof caseload }>;

/** The names by which hosts have their read models. */
export const MODELS = ['story', 'caseload'] as const;

/** The name of a read model. */
export type ModelName = (typeof MODELS)[number];

/** A process of a host, from its start to its end. */
export interface Process {
  readonly host: number;
  /** Which process it is, counted over all hosts. */
  readonly life: number;
  readonly version: number;
  readonly disk: Disk;
  readonly told: Told;
  readonly startedAt: number;
  /** The history that stood when it began. */
  readonly startedIn: number;
  /** Undefined until it has opened its file, or if it could not. */
  office: Office | undefined;
  isOver: boolean;
  /** Why it could not open its file, if it could not. */
  failed: string | undefined;
  isClosed: boolean;
  /** Whether its disk was ill since it began. */
  metIllDisk: boolean;
  readonly cut: () => void;
}

/** The world in which a process runs. */
export interface Surroundings {
  readonly library: Library;
  readonly server: Server;
  readonly network: Network;
  readonly bell: Bell;
  readonly vault: Vault;
  readonly circumstances: Circumstances;
  /** Returns by how many milliseconds the clock on a host's wall is wrong. */
  readonly skewOf: (host: number) => number;
  /** Returns a number from 0 on and below 1. */
  readonly random: () => number;
}

/** Returns the status of a read model of a process. */
export const statusOf = ({ office }: Process, name: ModelName): Status | undefined =>
  office?.readModels.status()[name];

/** Starts a process of a host. */
export const startProcess = (
  { library, server, network, bell, vault, circumstances, skewOf, random }: Surroundings,
  disk: Disk,
  { host, life, version }: { readonly host: number; readonly life: number; readonly version: number },
): Process => {
  const { time, openCasework, decoder } = library;
  const { pageSize, withdraws, cache, attempts } = circumstances;
  const { store, told } = portOf({ library, server, network, bell, host, pageSize, withdraws });
  const { open, cut } = disk.connect();
  const startedAt = time.now();
  const begun: Process = {
    host,
    life,
    version,
    disk,
    told,
    startedAt,
    startedIn: server.histories().length - 1,
    office: undefined,
    isOver: false,
    failed: undefined,
    isClosed: false,
    metIllDisk: disk.state() !== 'fine',
    cut,
  };
  const models = { story: storyOf(version), caseload };
  const now = (): Instant => instant(new Date(EPOCH + time.now() + skewOf(host)).toISOString());
  const opening = openCasework({
    store,
    decoder,
    cache,
    attempts,
    now,
    random,
    ...(circumstances.vault ? { vault: vault.texts } : {}),
    wait: (milliseconds) => time.promises.setTimeout(milliseconds),
    readModels: { models, file: ':memory:', open, clock: () => time.now() - startedAt },
  });
  void opening().then((opened) => {
    if (E.isLeft(opened)) [begun.isOver, begun.failed] = [true, opened.left._tag];
    else if (!begun.isOver) begun.office = opened.right;
  });
  return begun;
};
