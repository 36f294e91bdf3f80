import { type Bell } from '@pavadonis/event-store';
import type { Chance } from './chance';
import { type Disk, diskOf } from './disk';
import { type Process, startProcess } from './host';
import type { Library } from './library';
import { type Network, networkOf } from './network';
import type { Look, Sending, Waiting } from './records';
import { type Server, serverOf } from './server';
import { type Circumstances, HOSTS } from './steps';
import { type Vault, vaultOf } from './vault';

/** Several hosts on one store, in simulated time, with all that was asked of them. */
export interface World {
  readonly library: Library;
  readonly circumstances: Circumstances;
  readonly server: Server;
  readonly network: Network;
  readonly bell: Bell;
  readonly vault: Vault;
  readonly disks: readonly Disk[];
  /** By how many milliseconds the clock on each host's wall is wrong. */
  readonly skews: number[];
  /** The processes that live, by host. */
  readonly processes: (Process | undefined)[];
  readonly sendings: Sending[];
  readonly looks: Look[];
  readonly waits: Waiting[];
  /** The moments at which rows of lower versions were removed, by disk. */
  readonly removals: Set<number>;
  readonly trace: string[];
  readonly note: (line: string) => void;
  readonly start: (host: number, version: number) => void;
  readonly end: (process: Process) => void;
}

/** Makes a world in which nothing has happened yet. `random` decides the pauses of commands. */
export const worldOf = async (
  library: Library,
  circumstances: Circumstances,
  { below }: Chance,
): Promise<World> => {
  const trace: string[] = [];
  const { time } = library;
  const note = (line: string): void => void trace.push(`${time.now()} ${line}`);
  const server = serverOf(library, circumstances.kind);
  const network = networkOf(note);
  const bell = library.bell();
  const vault = vaultOf(library.time);
  const disks = await Promise.all(circumstances.disks.map(diskOf));
  const skews = Array.from({ length: HOSTS }, () => 0);
  const processes: (Process | undefined)[] = Array.from({ length: HOSTS }, () => undefined);
  let lives = 0;

  const end = (process: Process): void => {
    process.isOver = true;
    process.cut();
    process.told.isCutOff = true;
    network.breakOff(false, process.host);
    if (processes[process.host] === process) processes[process.host] = undefined;
    // ends its timers; with its file cut off it can write nothing any more
    void process.office?.readModels.close()();
  };

  return {
    library,
    circumstances,
    server,
    network,
    bell,
    vault,
    disks,
    skews,
    processes,
    sendings: [],
    looks: [],
    waits: [],
    removals: new Set(),
    trace,
    note,
    end,
    start: (host, version) => {
      if (processes[host]?.isOver === false) return;
      const disk = disks[circumstances.disks[host] ?? 0];
      if (disk === undefined) return;
      lives += 1;
      processes[host] = startProcess(
        {
          library,
          server,
          network,
          bell,
          vault,
          circumstances,
          skewOf: (of) => skews[of] ?? 0,
          random: () => below(1000) / 1000,
        },
        disk,
        { host, life: lives, version },
      );
    },
  };
};
