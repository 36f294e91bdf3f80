import type { FileUnavailable } from '../interruption';
import { type Condition, evolve, type Happening, initial, opening } from './condition';
import type { Keepable } from './changed-streams';
import type { Build } from './file/build-row';
import type { FoundBuilds } from './file/builds';
import type { FollowedModel } from './followed-model';
import type { HistoryLost } from './history-lost';
import { type AnyView, emptyRows, type Rows } from './rows';
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

const rebuildReason = ({ former, unreadable }: FoundBuilds) =>
  former !== undefined ? 'NewVersion' : unreadable ? 'Unreadable' : undefined;

/** A failure to keep rows in the file, and how often it has been tried in a row. */
export interface Unkept {
  readonly cause: FileUnavailable;
  readonly attempts: number;
}

/** Rows that are built from the beginning of the log and shown to nobody before they are there. */
export interface UnshownRows {
  /** Returns the position up to which they were built. */
  readonly position: () => number;
  /** The rows as far as they can be kept. */
  readonly keepable: Keepable;
}

/** Whether a file holds nothing of a read model, so that there is nothing to read. */
const isEmpty = ({ own, former }: FoundBuilds): boolean => own.position === 0 && former === undefined;

/**
 * Makes a live read model: the rows it builds, the rows it shows, and its condition. Only `life-cycle.ts` and `keeper.ts`
 * change it.
 */
export const liveModel = (model: FollowedModel, builds: FoundBuilds, clock: () => number) => {
  let found = builds;
  let rows = emptyRows(model, found.own.id);
  let isOpen = isEmpty(found);
  // no process folds it any further, so it is shown as it was found
  let former: Build | undefined;
  let formerView: AnyView | undefined;
  let unshown: UnshownRows | undefined;
  let { complete, lost } = found;
  let unkept: Unkept | undefined;
  let condition: Condition = isOpen ? initial(rebuildReason(found), clock()) : opening(clock());

  // rows of a file may be of another history than the store's
  let compared = false;
  // the position of the rows when the end of the log was last reached
  let atEnd: number | undefined;

  // whether the whole log was read, and nothing was heard of it since
  let hasEnded = false;

  const happen = (happening: Happening): void => {
    hasEnded = happening._tag === 'EndReached';
    condition = evolve(condition, happening);
  };

  const forgetFormer = (): void => {
    former = undefined;
    formerView = undefined;
  };

  const keepable = (): Keepable => unshown?.keepable ?? rows;

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
      const built = unshown?.position() ?? rows.checkpoint().position;
      const isReplayed = unshown !== undefined;
      const kept = keepable().kept();
      const { part } = model;
      return statusOf(condition, { version, part, position, built, isReplayed, kept, lost, unkept }, clock());
    },
    /** Returns whether the file knows that the model's own build has known the whole log once. */
    isComplete: (): boolean => complete,
    former: (): Build | undefined => former,
    /** Returns the builds in the file as they were found. */
    found: (): FoundBuilds => found,
    /** Whether the rows that the file held were read. */
    isOpen: (): boolean => isOpen,
    /** Goes on from the rows that the file held. */
    open: (held: Rows, at: number): void => {
      rows = held;
      isOpen = true;
      happen({ _tag: 'Opened', at, because: rebuildReason({ ...found, former }) });
    },
    /** Shows the rows of a former version until this one is complete. */
    showFormer: (build: Build, view: AnyView): void => {
      former = build;
      formerView = view;
    },
    /** Notes that other builds were found than those that were to be read. */
    findAgain: (again: FoundBuilds, at: number): void => {
      found = again;
      rows = emptyRows(model, again.own.id);
      ({ complete, lost } = again);
      isOpen = isEmpty(again);
      if (isOpen) happen({ _tag: 'Opened', at, because: rebuildReason(again) });
    },
    isLive: (): boolean => condition._tag === 'Live',
    /** Whether the rows are known to be of the store's own history. */
    isCompared: (): boolean => compared,
    noteCompared: (are: boolean): void => {
      compared = are;
    },
    stopReason: (): StopReason | undefined => (condition._tag === 'Stopped' ? condition.why : undefined),

    happen,
    /** Notes that the whole log was read. Rows that are not complete in the file while a former version is shown wait for it. */
    reachEnd: (at: number): void => {
      atEnd = rows.checkpoint().position;
      if (former === undefined) happen({ _tag: 'EndReached', at });
      hasEnded = true;
    },
    /** Notes that nothing more is waited for, unless more of the log was found meanwhile or the store went away. */
    goLive: (at: number): void => {
      if (hasEnded) happen({ _tag: 'EndReached', at });
    },
    /** Whether the rows knew the whole log when it was last read to its end. */
    isAtEnd: (): boolean => atEnd !== undefined && rows.checkpoint().position >= atEnd,
    /** Returns the rows that are to be kept: those that are built beside the shown ones, if any are. */
    keepable,
    /** Returns the position up to which the file holds the rows. */
    kept: (): number => (isOpen || unshown !== undefined ? keepable().kept() : found.own.position),
    /** Notes the rows that are built beside those that are shown; nothing once they are there, or given up. */
    noteUnshown: (others: UnshownRows | undefined): void => {
      unshown = others;
    },
    /** Continues with rows of the same version. */
    adopt: (others: Rows): void => {
      rows = others;
    },
    /** Continues from a build that was begun anew. */
    beginAnew: (begun: FoundBuilds): void => {
      rows = emptyRows(model, begun.own.id);
      isOpen = true;
      atEnd = undefined;
      ({ complete, lost } = begun);
    },
    /** Notes that the file knows the model's own build as complete; it is shown from now on. */
    show: (): void => {
      complete = true;
      forgetFormer();
    },
    /** Notes that the file does not take the rows at present, or that it took them. */
    noteUnkept: (failure: Unkept | undefined): void => {
      unkept = failure;
    },
    forgetFormer,
    /** Returns the history that was lost and that nobody acknowledged, if any. */
    lost: (): HistoryLost | undefined => lost,
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

/** Returns the names of read models, as their file knows them. */
export const namesOf = (models: readonly LiveModel[]): readonly string[] =>
  models.map(({ model }) => model.name);
