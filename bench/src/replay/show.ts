import { growth } from '../bars';
import { grouped, table } from '../terminal';
import type { Disorder } from '../history/disorder';
import type { Summaries, Summary } from './summaries';

const LABELS = {
  limit: 'limit: raw rows, JSON.parse, a switch',
  pavadonis: 'pavadonis',
  'all five': 'pavadonis, all five read models',
  'io-ts': 'pavadonis, decoding by plain io-ts',
} as const;

const HEAD = ['way', 'events/s', 'us/event', 'of limit', 'peak MB', 'refolded'];

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

const cells = (label: string, of: Summary): readonly string[] => [
  label,
  grouped(1e6 / of.microsecondsPerEvent),
  of.microsecondsPerEvent.toFixed(2),
  of.ofTheLimit.toFixed(2),
  of.megabytes.toFixed(0),
  grouped(of.refolded),
];

/** Describes how much of a history is out of order. */
const showDisorder = ({ corrected, late }: Disorder): string =>
  corrected + late === 0
    ? 'every event in order'
    : `${percent(corrected)} of the clients' streams with a correction, ${percent(late)} with a late entry`;

/** Returns one history's figures, a line for each contender. */
export const showSummaries = (summaries: Summaries, disorder: Disorder): string =>
  [
    `${grouped(summaries.limit.events)} events, ${showDisorder(disorder)}`,
    table([
      HEAD,
      cells(LABELS.limit, summaries.limit),
      cells(LABELS.pavadonis, summaries.pavadonis),
      cells(LABELS['all five'], summaries['all five']),
      cells(LABELS['io-ts'], summaries['io-ts']),
    ]),
  ].join('\n');

/** Describes how the time per event grows with the history. */
export const showGrowth = (small: Summaries, large: Summaries): string =>
  `time per event, ${grouped(large.limit.events)} events over ${grouped(small.limit.events)}: ${growth(small, large).toFixed(2)}`;
