import type { Recordable, Recorded, StreamName } from '@pavadonis/domain';
import type { RowTypes } from '@pavadonis/projection';
import { type Figure, knownPart } from './figure';
import { type AnyView, fold, personsIn, type ReplaceableView, replaceableView } from './rows';
import { byStream, type Streams, type Subject, subjectsOf } from './subject';

/** Rows that could stand in a view in place of those of some subjects. */
export interface Attempt {
  /** The subjects whose rows give way. */
  readonly subjects: readonly Subject[];
  /** The rows in their place. */
  readonly rows: AnyView;
}

/** The log of a figure, folded into a view of all its rows. */
export interface Folding extends ReplaceableView {
  /** The streams as recorded, by name. */
  readonly streams: Streams;
  /** All that the read model has rows of. */
  readonly subjects: readonly Subject[];
  /** Returns the name of a row, of this view or of an attempt. */
  readonly nameOf: (value: object) => StreamName | undefined;
  /**
   * Folds other events of some subjects of one kind. Where these merge a stream into another person, the events of that person
   * are folded with them, and the person is one of the subjects.
   */
  readonly attempt: (subjects: readonly Subject[], events: readonly Recorded<Recordable>[]) => Attempt;
}

/** Folds the log of a figure. */
export const foldingOf = <Rows extends RowTypes>(figure: Omit<Figure<Rows>, 'report'>): Folding => {
  const { model } = figure;
  const names = new WeakMap<object, StreamName>();
  const named = (view: AnyView): AnyView => {
    for (const [kind, rows] of Object.entries(view))
      if (kind !== 'persons')
        for (const [name, row] of rows) if (typeof row === 'object' && row !== null) names.set(row, name);
    return view;
  };
  const recorded = knownPart(figure);
  const streams = byStream(recorded);
  const { view, replaced } = replaceableView(named(fold(model, recorded)));
  const subjects = subjectsOf(streams, personsIn(view)).filter(({ category }) => category in model.folds);
  const byName = new Map(
    subjects.flatMap((each) => [each.name, ...each.streams].map((name) => [name, each] as const)),
  );
  const none = fold(model, []);

  const attempt: Folding['attempt'] = (of, events) => {
    if (events.length === 0) return { subjects: of, rows: none };
    const joined = new Set(of);
    let folded = events;
    for (;;) {
      const rows = fold(model, folded);
      const others = [...personsIn(rows).values()].flatMap((person) => byName.get(person) ?? []);
      const strangers = [...new Set(others)].filter((each) => !joined.has(each));
      if (strangers.length === 0) return { subjects: [...joined], rows: named(rows) };
      for (const each of strangers) joined.add(each);
      folded = [...folded, ...strangers.flatMap(({ held }) => held)];
    }
  };
  return { streams, subjects, view, replaced, nameOf: (value) => names.get(value), attempt };
};
