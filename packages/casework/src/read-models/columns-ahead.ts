import { buildColumns } from '@pavadonis/projection';
import { setImmediate } from 'node:timers/promises';
import type { LiveModel } from './model';

/**
 * Makes the function that builds the columns of a read model's reports beside all else, in steps, so that the first report on a
 * day need not. Rows are shown before: a report that comes sooner builds what it asks.
 */
export const columnsAhead = (signal: AbortSignal): ((model: LiveModel) => void) => {
  // the rows of a build, whose columns are brought up to date by each report from then on
  const begun = new WeakSet<object>();
  // one model after another, so that nobody waits for a step of each at once
  let building = Promise.resolve();
  const build = async (model: LiveModel): Promise<void> => {
    const rows = model.rows();
    const steps = buildColumns(model.model, rows.view);
    while (steps.next().done !== true) {
      await setImmediate();
      if (signal.aborted || model.rows() !== rows) return;
    }
  };
  return (model) => {
    const { view } = model.rows();
    if (begun.has(view)) return;
    begun.add(view);
    // a fold of the host may make rows of which its columns throw; its report then throws too
    building = building.then(() => build(model)).catch(() => undefined);
  };
};
