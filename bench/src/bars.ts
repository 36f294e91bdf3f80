import type { Folded } from './awake/folding';
import type { Recorder } from './cli/record';
import type { Program } from './cli/start';
import type { Contender } from './commands/contenders';
import type { Contender as Sealer } from './seal/measure';
import type { OneMore } from './seal/one-more';
import type { Way as Live } from './live/catch-up';
import type { Lags } from './live/lag';
import { type Load, PAGES } from './desk/load';
import { median, percentile } from './median';
import type { Contender as Reader } from './eventstoredb/contenders';
import type { Summaries } from './replay/summaries';
import { LONGEST_REPORT_MS, MOST_OF_A_REPLAY } from './reports/longest-report';
import type { ReportsSummary } from './reports/summary';
import { type Rounds, speed } from './speed';
import type { Kind, Way } from './vault/commands';
import type { Contender as Vaulted } from './vault/measure';
import type { SealedOrNot } from './vault/replay';

const LEAST_OF_THE_LIMIT = { small: 1, inOrder: 1.8, asInLife: 1.45 } as const;
const MOST_MEMORY_OF_THE_LIMIT = 0.85;
const MOST_GROWTH = 1.2;
const LEAST_ON_SQLITE = {
  casework: 1.15,
  'sixteen at once': 2.5,
  'sixty-four at once': 2.8,
  'casework, nothing kept': 0.8,
} as const;
const LEAST_OF_OTHERS = 1.5;
const LEAST_OF_THE_CLIENT = 0.9;
const LEAST_OF_A_REPLAY = { 'live, nothing kept': 0.85, 'live, rows kept': 0.5, following: 0.8 };
const MOST_OF_AN_APPEND = 2;
const LONGEST_BLOCK_MS = 50;
const MOST_OF_A_SHORT_STREAM = 1.5;
// some microseconds, of which a few rounds tell no more
const MOST_OF_A_CONTACT_IN_ORDER = 2;
const LEAST_OF_HASHING = 0.7;
const LONGEST_SEAL_MS = 5;
const LEAST_OF_GCM = 0.25;
const LEAST_OF_WITHOUT = 0.8;
const MOST_OF_CLEAR = 1.1;
const MOST_OF_A_BARE_START = 2.5;
const LEAST_OF_CASEWORK = 0.5;
const MOST_OF_AN_EMPTY_PAGE = 10;
const MOST_GROWTH_OF_A_HEAP = 1.1;

type Bar = readonly [cleared: boolean, bar: string];

/** Returns the bars that were not cleared, in words. */
const missed = (bars: readonly Bar[]): readonly string[] =>
  bars.filter(([cleared]) => !cleared).map(([, bar]) => bar);

/** Returns the library's time per event in the large history, divided by that in the small one. */
export const growth = (small: Summaries, large: Summaries): number =>
  large.pavadonis.microsecondsPerEvent / small.pavadonis.microsecondsPerEvent;

/** Returns the bars that a replay did not clear. */
export const missedByReplay = (
  order: 'inOrder' | 'asInLife',
  small: Summaries,
  large: Summaries,
): readonly string[] => {
  const least = LEAST_OF_THE_LIMIT[order];
  const { ofTheLimit, megabytes } = large.pavadonis;
  return missed([
    [
      small.pavadonis.ofTheLimit >= LEAST_OF_THE_LIMIT.small,
      `at least ${LEAST_OF_THE_LIMIT.small} of the limit in the small history`,
    ],
    [ofTheLimit >= least, `at least ${least} of the limit`],
    [
      megabytes <= MOST_MEMORY_OF_THE_LIMIT * large.limit.megabytes,
      `at most ${MOST_MEMORY_OF_THE_LIMIT} of the limit's memory`,
    ],
    [
      growth(small, large) <= MOST_GROWTH,
      `at most ${MOST_GROWTH} times the time per event of the small history`,
    ],
  ]);
};

// the table shows equinox-js with a cache too; its store in memory offers none, so that is no bar
const OTHERS = ['castore', 'equinox'] as const;

/** Returns the bars that commands did not clear. */
export const missedByCommands = (
  sqlite: Rounds<Contender<'SQLite'>>,
  memory: Rounds<Contender<'memory'>>,
): readonly string[] =>
  missed([
    ...Object.entries(LEAST_ON_SQLITE).map(([contender, least]): Bar => [
      speed(sqlite, contender as keyof typeof LEAST_ON_SQLITE, 'by hand') >= least,
      `${contender}: at least ${least} of the hand-written code on SQLite`,
    ]),
    ...OTHERS.map((other): Bar => [
      speed(memory, 'casework', other) >= LEAST_OF_OTHERS,
      `at least ${LEAST_OF_OTHERS} times ${other}`,
    ]),
  ]);

/** Returns the bars that live read models did not clear. */
export const missedByLive = (rounds: Rounds<Live>, { appends, here }: Lags): readonly string[] =>
  missed([
    ...Object.entries(LEAST_OF_A_REPLAY).map(([way, least]): Bar => [
      speed(rounds, way as Live, 'replay') >= least,
      `${way}: at least ${least} of a replay`,
    ]),
    [
      percentile(here, 0.99) <= MOST_OF_AN_APPEND * percentile(appends, 0.99),
      `shown in the same process: at most ${MOST_OF_AN_APPEND} times as long as an append, in 99 of 100`,
    ],
  ]);

const READERS = [
  ['pavadonis, in pages', 'client, in pages'],
  ['pavadonis, followed', 'client, subscribed'],
] as const;

/** Returns the bars that the EventStoreDB adapter did not clear. */
export const missedByEventStoreDb = (rounds: Rounds<Reader>): readonly string[] =>
  missed(
    READERS.map(([ours, theirs]) => [
      speed(rounds, ours, theirs) >= LEAST_OF_THE_CLIENT,
      `at least ${LEAST_OF_THE_CLIENT} of ${theirs}`,
    ]),
  );

/** Returns the scenarios in which the event loop stood still for too long, by the milliseconds of its longest own block. */
export const missedByAwake = (
  blocks: readonly (readonly [scenario: string, ms: number])[],
): readonly string[] =>
  missed(
    blocks.map(([scenario, ms]) => [ms <= LONGEST_BLOCK_MS, `at most ${LONGEST_BLOCK_MS} ms: ${scenario}`]),
  );

/** Returns whether an event of a long stream, or a late one, takes too long to fold. */
export const missedByFolding = (rounds: readonly Folded[]): readonly string[] => {
  const times = (of: keyof Folded, to: keyof Folded): number =>
    median(rounds.map((round) => round[of] / round[to]));
  return missed([
    [
      times('inOneStream', 'inShortStreams') <= MOST_OF_A_SHORT_STREAM,
      `an event of a long stream at most ${MOST_OF_A_SHORT_STREAM} times one of a short stream`,
    ],
    [
      times('late', 'atTheEnd') <= MOST_OF_A_CONTACT_IN_ORDER,
      `a late contact at most ${MOST_OF_A_CONTACT_IN_ORDER} times one in order`,
    ],
  ]);
};

/** Returns the reports, and the columns, that took too long. */
export const missedByReports = (summaries: readonly ReportsSummary[]): readonly string[] =>
  missed(
    summaries.flatMap(({ model, columnsOfAReplay, asked }) => [
      [
        columnsOfAReplay <= MOST_OF_A_REPLAY,
        `columns at most ${MOST_OF_A_REPLAY} of a replay: ${model}`,
      ] as Bar,
      ...asked.map(({ report, ms }): Bar => [
        ms <= LONGEST_REPORT_MS,
        `at most ${LONGEST_REPORT_MS} ms: ${report} of ${model}`,
      ]),
    ]),
  );

/** Returns the bars that sealing and verifying did not clear. */
export const missedBySeals = (rounds: Rounds<Sealer>, { seal }: OneMore): readonly string[] =>
  missed([
    ...(['seal', 'verify'] as const).map((contender): Bar => [
      speed(rounds, contender, 'by hand') >= LEAST_OF_HASHING,
      `${contender}: at least ${LEAST_OF_HASHING} of hashing by hand`,
    ]),
    [seal.wallMs <= LONGEST_SEAL_MS, `one event more: at most ${LONGEST_SEAL_MS} ms`],
  ]);

const SEALED = [
  ['seal', 'encrypt by GCM'],
  ['reveal', 'decrypt by GCM'],
] as const;

/** Returns the bars that sealing and revealing a text did not clear. */
export const missedByVault = (rounds: Rounds<Vaulted>): readonly string[] =>
  missed(
    SEALED.map(([ours, theirs]) => [
      speed(rounds, ours, theirs) >= LEAST_OF_GCM,
      `${ours}: at least ${LEAST_OF_GCM} of ${theirs}`,
    ]),
  );

/**
 * Returns the bar that commands of a kind with a vault did not clear. A person's first text has none: its key is on the disk
 * before the event, which is a commit more, and needed once.
 */
export const missedByCommandsWithVault = (kind: Kind, rounds: Rounds<Way>): readonly string[] =>
  missed(
    kind === 'a first text'
      ? []
      : [
          [
            speed(rounds, 'with a vault', 'without a vault') >= LEAST_OF_WITHOUT,
            `${kind}: at least ${LEAST_OF_WITHOUT} of a command without a vault`,
          ],
        ],
  );

/** Returns the bar that a replay of sealed texts did not clear. */
export const missedByReplayOfSealed = (rounds: Rounds<SealedOrNot>): readonly string[] =>
  missed([
    [
      speed(rounds, 'clear texts', 'sealed texts') <= MOST_OF_CLEAR,
      `a replay of sealed texts: at most ${MOST_OF_CLEAR} of one of clear texts`,
    ],
  ]);

/** Returns the bar that the start of a report did not clear. */
export const missedByStart = (rounds: Rounds<Program>): readonly string[] =>
  missed([
    [
      speed(rounds, 'bare program', 'pavadonis report') <= MOST_OF_A_BARE_START,
      `start to first output: at most ${MOST_OF_A_BARE_START} times a bare program`,
    ],
  ]);

/** Returns the bar that the recording of a register did not clear. */
export const missedByRegister = (rounds: Rounds<Recorder>): readonly string[] =>
  missed([
    [
      speed(rounds, 'register record', 'casework alone') >= LEAST_OF_CASEWORK,
      `register record: at least ${LEAST_OF_CASEWORK} of casework alone`,
    ],
  ]);

/** Returns the bars that the desk did not clear under fifty browsers, of whose contacts so many are not in its store once. */
export const missedByDesk = ({ ms, errors, megabytes }: Load, lost: number): readonly string[] => {
  const most = MOST_OF_AN_EMPTY_PAGE * percentile(ms.empty, 0.99);
  const [, second = 0, last = 0] = megabytes;
  return missed([
    [errors.length === 0, 'no error'],
    [lost === 0, 'nothing lost'],
    [last <= MOST_GROWTH_OF_A_HEAP * second, `at most ${MOST_GROWTH_OF_A_HEAP} of the heap a third before`],
    ...PAGES.map((page): Bar => [
      percentile(ms[page], 0.99) <= most,
      `at most ${MOST_OF_AN_EMPTY_PAGE} times the 99th percentile of an empty page: ${page}`,
    ]),
  ]);
};
