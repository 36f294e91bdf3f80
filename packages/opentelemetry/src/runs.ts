import type { BatchObservableResult, Meter, Observable } from '@opentelemetry/api';

/** Live read models, as far as they are measured. */
export interface WatchedReadModels {
  /** Returns how each fares now, by the host's name. */
  readonly status: () => Readonly<
    Record<string, { readonly position: number; readonly kept: number; readonly behindMs: number }>
  >;
}

/** Reactions and reminders, as far as they are measured. */
export interface WatchedReactions {
  /** Returns how far each reaction came, by the host's name. */
  readonly status: () => Readonly<
    Record<string, { readonly doneUpTo: number; readonly waiting: number; readonly parked: number }>
  >;
  /** Returns the condition of the reminders of each name. */
  readonly reminderStatus: () => Readonly<Record<string, { readonly parked: number }>>;
}

/** The read models and reactions of a host, to be measured whenever metrics are collected. */
export interface WatchedRuns {
  /** The live read models. */
  readonly readModels?: WatchedReadModels | undefined;
  /** The reactions and reminders. */
  readonly reactions?: WatchedReactions | undefined;
}

/** Makes the function that measures runs until they are let go of. `guard` keeps whatever it calls from throwing. */
export const measuringRuns = (meter: Meter, guard: (work: () => void) => void) => {
  const gauge = (name: string, unit: string, description: string): Observable =>
    meter.createObservableGauge(name, { unit, description });
  const lag = gauge('pavadonis.read_model.lag', 's', 'Time since the rows were last up to date.');
  const position = gauge('pavadonis.read_model.position', '{position}', 'Position of the shown rows.');
  const kept = gauge(
    'pavadonis.read_model.kept',
    '{position}',
    'Position up to which the file holds the rows.',
  );
  const done = gauge(
    'pavadonis.reaction.position',
    '{position}',
    'Position up to which all was handed over.',
  );
  const waiting = gauge('pavadonis.reaction.waiting', '{event}', 'Number of events that wait.');
  const parked = gauge('pavadonis.reaction.parked', '{event}', 'Number of parked events.');
  const persons = gauge(
    'pavadonis.reminders.parked',
    '{stream}',
    'Number of persons whose reminders failed.',
  );
  const all = [lag, position, kept, done, waiting, parked, persons];

  return ({ readModels, reactions }: WatchedRuns): (() => void) => {
    const look = (result: BatchObservableResult): void => {
      guard(() => {
        for (const [name, model] of Object.entries(readModels?.status() ?? {})) {
          const attributes = { 'pavadonis.read_model': name };
          result.observe(lag, model.behindMs / 1000, attributes);
          result.observe(position, model.position, attributes);
          result.observe(kept, model.kept, attributes);
        }
      });
      guard(() => {
        for (const [name, reaction] of Object.entries(reactions?.status() ?? {})) {
          const attributes = { 'pavadonis.reaction': name };
          result.observe(done, reaction.doneUpTo, attributes);
          result.observe(waiting, reaction.waiting, attributes);
          result.observe(parked, reaction.parked, attributes);
        }
        for (const [name, reminders] of Object.entries(reactions?.reminderStatus() ?? {}))
          result.observe(persons, reminders.parked, { 'pavadonis.reaction': name });
      });
    };
    meter.addBatchObservableCallback(look, all);
    return () => meter.removeBatchObservableCallback(look, all);
  };
};
