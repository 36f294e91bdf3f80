import type { Bilingual } from '@pavadonis/page';
import { type ExplainedEvent, explainParts, type Explanation, whyNot } from '@pavadonis/audit';
import type { Recordable, Recorded, StreamName } from '@pavadonis/domain';
import { type BrokenCallback, kindOf, type ReadModel, type RowTypes, type View } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import type {
  AskedAbout,
  BehindFigure,
  FigureForm,
  NotCounted,
  ReportedFigure,
  ReportedPart,
} from '../report/reported-figure';

type Log = readonly Recorded<Recordable>[];

/** A number that is asked of a read model. */
export interface AskedNumber<Rows extends RowTypes> {
  /** The name under which the report shows it: it says what is counted. */
  readonly name: Bilingual;
  /** Returns the number. It looks at nothing but the view, and not at the order of its rows. */
  readonly report: (view: View<Rows>) => number;
}

/** The options that both kinds of figures have. */
export interface AskedOf<Rows extends RowTypes> {
  /** The read model: one of the house, or the host’s own. */
  readonly model: ReadModel<Rows>;
  /** The streams about which to say why they do not count; by default none. */
  readonly whyNot?: readonly StreamName[];
}

/** A figure that is one number. */
export interface NumberOptions<Rows extends RowTypes> extends AskedNumber<Rows>, AskedOf<Rows> {
  /** How it is written: by default as a number. */
  readonly form?: 'number' | 'cents';
}

/** A figure that is the share of one number in another. */
export interface ShareOptions<Rows extends RowTypes> extends AskedOf<Rows> {
  /** The name under which the report shows the share. */
  readonly name: Bilingual;
  /** The number of which the share is. */
  readonly numerator: AskedNumber<Rows>;
  /** The number in which it is. */
  readonly denominator: AskedNumber<Rows>;
}

/** A figure that an audit report explains, as `askNumber` and `askShare` make it. */
export interface AskedFigure {
  /** Explains it by a log. Throws what its report throws. */
  readonly explainedBy: (log: readonly Recorded<Recordable>[]) => ReportedFigure;
}

const behind = (events: readonly ExplainedEvent[]): readonly BehindFigure[] =>
  events.map(({ position, on, corrections }) => ({
    event: position,
    on,
    corrections: corrections.map((each) => each.position),
  }));

const partOf = (name: Bilingual, { answer, rows }: Explanation): ReportedPart => ({
  name,
  answer: answer as number,
  rows: rows
    .map(({ category, stream, amounts, events }) => ({
      category,
      stream,
      amount: amounts.get('$') ?? 0,
      events: behind(events),
    }))
    .toSorted((a, b) => (a.stream < b.stream ? -1 : 1)),
});

/** A report of the host may return anything if it is not typed. */
const checked =
  <Rows extends RowTypes>(report: AskedNumber<Rows>['report']) =>
  (view: View<Rows>): number => {
    const answer = report(view);
    if (!Number.isFinite(answer)) throw new TypeError('a figure is a number');
    return answer;
  };

const askedAbout = <Rows extends RowTypes>(
  model: ReadModel<Rows>,
  log: Log,
  report: (view: View<Rows>) => number,
  stream: StreamName,
): AskedAbout => {
  const why = whyNot({ model, log, report }, stream);
  const told: NotCounted = why._tag === 'KeptOut' ? { _tag: 'KeptOut', by: behind(why.by) } : why;
  return { stream, why: told };
};

const asked = <Rows extends RowTypes>(
  name: Bilingual,
  form: FigureForm,
  { model, whyNot: streams = [] }: AskedOf<Rows>,
  numbers: readonly [AskedNumber<Rows>, ...AskedNumber<Rows>[]],
): AskedFigure => ({
  explainedBy: (log) => {
    const parts = Object.fromEntries(numbers.map(({ report }, place) => [String(place), checked(report)]));
    const explained = explainParts({ model, log, parts });
    const [first] = numbers;
    return {
      name,
      form,
      readModel: { name: model.name, version: model.version },
      parts: numbers.flatMap((number, place) => {
        const explanation = explained[String(place)];
        return explanation === undefined ? [] : partOf(number.name, explanation);
      }),
      notCounted: streams.map((stream) => askedAbout(model, log, checked(first.report), stream)),
    };
  },
});

/**
 * Asks for a figure that is one number, with the events behind each row that counts.
 *
 * @example
 * askNumber({ name, model: caseload, report: (view) => activeClients(view, { asOf }).length });
 */
export const askNumber = <Rows extends RowTypes>(options: NumberOptions<Rows>): AskedFigure =>
  asked(options.name, options.form ?? 'number', options, [options]);

/** Asks for the share of one number in another, with the events behind each row that counts in either. */
export const askShare = <Rows extends RowTypes>(options: ShareOptions<Rows>): AskedFigure =>
  asked(options.name, 'share', options, [options.numerator, options.denominator]);

/** Explains figures by a log. Fails with the first report that throws or returns no number. */
export const explainFigures = (
  figures: readonly AskedFigure[],
  log: Log,
): E.Either<BrokenCallback, readonly ReportedFigure[]> => {
  const explained: ReportedFigure[] = [];
  for (const [place, figure] of figures.entries())
    try {
      explained.push(figure.explainedBy(log));
    } catch (thrown) {
      const callback = `figures[${String(place)}]`;
      return E.left({ _tag: 'BrokenCallback', callback, cause: kindOf(thrown) });
    }
  return E.right(explained);
};
