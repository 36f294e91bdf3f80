import { type AnyReadModel, project } from '@pavadonis/projection';
import type { LogEntry } from './server';

type Rows = Readonly<Record<string, unknown>>;

const known = new WeakMap<LogEntry, Map<string, Rows>>();

/** Returns the rows that a read model has of a log. An entry stands for the log up to it, so each is projected once. */
export const projected = (model: AnyReadModel, log: readonly LogEntry[]): Rows => {
  const last = log.at(-1);
  const make = (): Rows => project(model as never, log as never);
  if (last === undefined) return make();
  const name = `${model.name} ${model.version}`;
  const ofLog = known.get(last) ?? new Map<string, Rows>();
  known.set(last, ofLog);
  const found = ofLog.get(name) ?? make();
  ofLog.set(name, found);
  return found;
};
