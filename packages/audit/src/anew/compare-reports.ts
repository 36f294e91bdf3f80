import type { Instant, StreamName } from '@pavadonis/domain';
import {
  type Decoder,
  decoder,
  type EventStore,
  history,
  type HistoryError,
  type Unstarted,
} from '@pavadonis/event-store';
import {
  kindOf,
  type ReadModel,
  replay,
  type ReplayError,
  type RowTypes,
  type View,
} from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { type Amounts, amountsOf, sameAmounts } from '../explain/amounts';
import type { AnyView } from '../explain/rows';

/** Two stores, and reports of one read model that are asked about both. */
export interface CompareReportsOptions<Rows extends RowTypes> {
  /** The one store, such as that in the clear. */
  readonly source: Pick<EventStore, 'scan' | 'scanStream' | 'readStream' | 'readsAtOnce'>;
  /** The other store, such as the one that was sealed anew. */
  readonly target: Pick<EventStore, 'scan' | 'scanStream' | 'readStream' | 'readsAtOnce'>;
  /** The read model. */
  readonly model: ReadModel<Rows>;
  /**
   * The reports by name, each with its day and question filled in. They return data. A row of the view in an answer stands for
   * its person, contract, operation or centre: what else the row holds, such as a sealed text, does not matter.
   */
  readonly reports: Readonly<Record<string, (view: View<Rows>) => unknown>>;
  /** The moments of knowledge that are asked about; what is known today is asked about in any case. */
  readonly knownAt?: readonly Instant[] | undefined;
  /** The decoder with the host's upcasts, if one of the stores has events of older versions. */
  readonly decoder?: Decoder | undefined;
}

/** A report of which two stores give different figures. */
export interface OtherAnswer {
  /** The name of the report. */
  readonly report: string;
  /** The moment of knowledge; absent for what is known today. */
  readonly knownAt?: Instant;
}

/** The outcome of comparing the reports of two stores. */
export interface ReportsCompared {
  /** The number of comparisons: each report at each moment. */
  readonly answers: number;
  /** Those that differ. `difference` names the events that make the difference. */
  readonly different: readonly OtherAnswer[];
}

const namesOf = (view: AnyView): ((value: object) => StreamName | undefined) => {
  const names = new WeakMap<object, StreamName>();
  for (const [kind, rows] of Object.entries(view))
    if (kind !== 'persons')
      for (const [name, row] of rows) if (typeof row === 'object' && row !== null) names.set(row, name);
  return (value) => names.get(value);
};

type Answers = ReadonlyMap<string, Amounts>;

const answersOf = async <Rows extends RowTypes>(
  store: CompareReportsOptions<Rows>['source'],
  { model, reports, decoder: through = decoder() }: CompareReportsOptions<Rows>,
  knownAt: Instant | undefined,
): Promise<E.Either<ReplayError<HistoryError>, Answers>> => {
  const options = knownAt === undefined ? {} : { knownAt: { _tag: 'Instant', instant: knownAt } as const };
  const replayed = await replay({ model }, options)(history(store, through))();
  if (E.isLeft(replayed)) return replayed;
  const view: View<Rows> = replayed.right.views.model;
  const nameOf = namesOf(view);
  try {
    return E.right(
      new Map(Object.entries(reports).map(([name, report]) => [name, amountsOf(report(view), nameOf)])),
    );
  } catch (thrown) {
    return E.left({ _tag: 'BrokenCallback', callback: 'reports', cause: kindOf(thrown) });
  }
};

/**
 * Compares the answers of reports about two stores, as known today and at other moments, and tells those that differ.
 *
 * A moment is an instant, since two stores may have other positions for the same events. Reports that show positions, such as
 * those of findings, are compared between stores of one kind.
 */
export const compareReports =
  <Rows extends RowTypes>(
    options: CompareReportsOptions<Rows>,
  ): Unstarted<ReplayError<HistoryError>, ReportsCompared> =>
  async () => {
    const { source, target, knownAt = [] } = options;
    const different: OtherAnswer[] = [];
    let answers = 0;
    for (const moment of [undefined, ...knownAt]) {
      const [one, other] = [
        await answersOf(source, options, moment),
        await answersOf(target, options, moment),
      ];
      if (E.isLeft(one)) return one;
      if (E.isLeft(other)) return other;
      for (const [report, amounts] of one.right) {
        answers += 1;
        if (!sameAmounts(amounts, other.right.get(report) ?? new Map()))
          different.push({ report, ...(moment !== undefined && { knownAt: moment }) });
      }
    }
    return E.right({ answers, different });
  };
