import { explain, type Explanation } from '@pavadonis/audit';
import { project, type ReadModel, type RowTypes, type View } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { planStatus } from '@pavadonis/projection-plan-status';
import type { PublishedFigure, Rows } from '../../src/figures/figure';
import type { Log } from './named-events';

type Part = PublishedFigure['parts'][string];

/** Asks parts of figures about a log, through the one read model that they ask. */
interface Asking {
  readonly answer: (part: Part, log: Log) => unknown;
  readonly explain: (part: Part, log: Log) => Explanation;
}

const none: Rows = {
  caseload: project(caseload, []),
  planStatus: project(planStatus, []),
  fundingSplit: project(fundingSplit, []),
};

const asking = <Of extends RowTypes>(
  model: ReadModel<Of>,
  rowsOf: (view: View<Of>) => Partial<Rows>,
): Asking => {
  const report = (part: Part) => (view: View<Of>) => part({ ...none, ...rowsOf(view) });
  return {
    answer: (part, log) => report(part)(project(model, log)),
    explain: (part, log) => explain({ model, log, report: report(part) }),
  };
};

const byModel: Readonly<Record<keyof Rows, Asking>> = {
  caseload: asking(caseload, (view) => ({ caseload: view })),
  planStatus: asking(planStatus, (view) => ({ planStatus: view })),
  fundingSplit: asking(fundingSplit, (view) => ({ fundingSplit: view })),
};

/** Returns the way to ask a part: through the read model at which it looks. */
export const askingOf = (part: Part): Asking => {
  const seen = new Set<keyof Rows>();
  part(
    new Proxy(none, {
      get: (rows, name: keyof Rows) => {
        seen.add(name);
        return rows[name];
      },
    }),
  );
  const [model, ...others] = seen;
  if (model === undefined || others.length > 0) throw new Error('a part asks one read model');
  return byModel[model];
};
