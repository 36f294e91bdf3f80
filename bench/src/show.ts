import { cpus } from 'node:os';
import { growth } from './bars';
import type { Disorder } from './history/disorder';
import type { Summaries, Summary } from './rounds';

const LABELS = {
  limit: 'limit: raw rows, JSON.parse, a switch',
  pavadonis: 'pavadonis',
  'io-ts': 'pavadonis, decoding by plain io-ts',
} as const;

const HEAD = ['way', 'events/s', 'us/event', 'of limit', 'peak MB', 'refolded'];

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

const cells = (label: string, of: Summary): readonly string[] => [
  label,
  Math.round(1e6 / of.microsecondsPerEvent).toLocaleString('en-GB'),
  of.microsecondsPerEvent.toFixed(2),
  of.ofTheLimit.toFixed(2),
  of.megabytes.toFixed(0),
  of.refolded.toLocaleString('en-GB'),
];

const line = (of: readonly string[]): string =>
  of.map((cell, column) => (column === 0 ? cell.padEnd(38) : cell.padStart(10))).join('');

/** The machine that was measured on. */
export const showMachine = (): string => {
  const cores = cpus();
  return `Node ${process.versions.node}, ${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores`;
};

/** What a history holds besides events in order. */
const showDisorder = ({ corrected, late }: Disorder): string =>
  corrected + late === 0
    ? 'every event in order'
    : `${percent(corrected)} of the clients' streams with a correction, ${percent(late)} with a late entry`;

/** One history's figures, a line for each way. */
export const showSummaries = (summaries: Summaries, disorder: Disorder): string =>
  [
    `${summaries.limit.events.toLocaleString('en-GB')} events, ${showDisorder(disorder)}`,
    line(HEAD),
    line(cells(LABELS.limit, summaries.limit)),
    line(cells(LABELS.pavadonis, summaries.pavadonis)),
    line(cells(LABELS['io-ts'], summaries['io-ts'])),
  ].join('\n');

/** How the time per event grows with the history. */
export const showGrowth = (small: Summaries, large: Summaries): string =>
  `time per event, ${large.limit.events.toLocaleString('en-GB')} events over ${small.limit.events.toLocaleString('en-GB')}: ${growth(small, large).toFixed(2)}`;
