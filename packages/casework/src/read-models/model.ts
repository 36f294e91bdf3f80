import type { AnyReadModel } from '@pavadonis/projection';
import { type Condition, evolve, type Happening, initial } from './condition';
import type { FoundBuild, FoundBuilds } from './file/builds';
import type { HistoryLost } from './history-lost';
import { type AnyView, type Rows, rowsOf, viewOf } from './rows';
import { type Status, statusOf } from './status';
import type { StopReason } from './stop-reason';

/** The rows that a read model shows now. */
export interface ShownRows<View> {
  /** The rows, for the reports of the read model. They change in place as events arrive. */
  readonly rows: View;
  /** The version of the read model that made them. */
  readonly version: number;
  /** The position up to which they hold the log. */
  readonly position: number;
}

const rebuildReason = ({ hidden, unreadable }: FoundBuilds) =>
  hidden ? 'NewVersion' : unreadable ? 'Unreadable' : undefined;

/** Makes a live read model: the rows it builds, the rows it shows, and its condition. Only `life-cycle.ts` changes it. */
export const liveModel = (model: AnyReadModel, found: FoundBuilds, clock: () => number) => {
  let rows = rowsOf(model, found.own);
  // no process folds it any further, so it is shown as it was found
  let former = found.former;
  let formerView = former && viewOf(former, Object.keys(model.folds));
  let { hidden } = found;
  let { lost } = found;
  let condition: Condition = initial(rebuildReason(found), clock());

  const forgetFormer = (): void => {
    former = undefined;
    formerView = undefined;
  };

  const shown = (): ShownRows<AnyView> =>
    former === undefined || formerView === undefined
      ? { rows: rows.view, version: model.version, position: rows.checkpoint().position }
      : { rows: formerView, version: former.version, position: former.position };

  return {
    model,
    rows: (): Rows => rows,
    shown,
    status: (): Status => {
      const { version, position } = shown();
      return statusOf(condition, { version, position, built: rows.checkpoint().position, lost }, clock());
    },
    /** Returns whether the file shows another build than the model's own. */
    hidden: (): boolean => hidden,
    former: (): FoundBuild | undefined => former,
    isLive: (): boolean => condition._tag === 'Live',
    stopReason: (): StopReason | undefined => (condition._tag === 'Stopped' ? condition.why : undefined),

    happen: (happening: Happening): void => {
      condition = evolve(condition, happening);
    },
    /** Continues from a build of the same version. */
    adopt: (build: FoundBuild): void => {
      rows = rowsOf(model, build);
    },
    /** Notes that the file shows the model's own build from now on. */
    show: (): void => {
      hidden = false;
      forgetFormer();
    },
    forgetFormer,
    /** Notes the history that was lost; nothing once somebody acknowledged it. */
    noteLost: (history: HistoryLost | undefined): void => {
      lost = history;
    },
  };
};

export type LiveModel = ReturnType<typeof liveModel>;

/** Returns the read models that have not stopped. */
export const runningOf = (models: readonly LiveModel[]): readonly LiveModel[] =>
  models.filter((model) => model.stopReason() === undefined);
