import { median } from '../median';
import { grouped, table } from '../terminal';
import { LONGEST_REPORT_MS } from './longest-report';
import type { Asked, Measured, ModelName } from './measure';

/** The medians of several rounds with one read model. */
export interface ReportsSummary extends Measured {
  readonly model: ModelName;
  /** The processor time of building the columns, of that of the replay. */
  readonly columnsOfAReplay: number;
}

/** Takes the medians of the rounds with one read model. */
export const summarise = (model: ModelName, rounds: readonly Measured[]): ReportsSummary => {
  const [first] = rounds;
  if (first === undefined) throw new Error('a benchmark without rounds');
  const of = (pick: (measured: Measured) => number): number => median(rounds.map(pick));
  const medianOf = (index: number, pick: (asked: Asked) => number): number =>
    of(({ asked }) => {
      const each = asked[index];
      return each === undefined ? Number.NaN : pick(each);
    });
  return {
    model,
    clients: first.clients,
    replayMs: of(({ replayMs }) => replayMs),
    columnsMs: of(({ columnsMs }) => columnsMs),
    columnsOfAReplay: of(({ columnsMs, replayMs }) => columnsMs / replayMs),
    megabytes: of(({ megabytes }) => megabytes),
    asked: first.asked.map(({ report }, index) => ({
      report,
      firstMs: medianOf(index, ({ firstMs }) => firstMs),
      ms: medianOf(index, ({ ms }) => ms),
    })),
  };
};

/** Returns a line for each report of a read model. */
export const showReports = ({
  model,
  clients,
  replayMs,
  columnsMs,
  columnsOfAReplay,
  megabytes,
  asked,
}: ReportsSummary): string => {
  const replayed = `${grouped(clients)} clients, replayed in ${grouped(replayMs)} ms, ${grouped(megabytes)} MB`;
  const built = `columns built in ${grouped(columnsMs)} ms, ${columnsOfAReplay.toFixed(2)} of the replay`;
  const about = `${model}: ${replayed}\n${built}`;
  const lines = asked.map(({ report, firstMs, ms }) => [
    report,
    firstMs.toFixed(1),
    ms.toFixed(1),
    ms <= LONGEST_REPORT_MS ? 'yes' : 'no',
  ]);
  return `${about}\n${table([['report', 'first ms', 'ms', `within ${LONGEST_REPORT_MS} ms`], ...lines])}`;
};
