import type { StreamOf } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import type { ReadModels, ReplayedPart } from '@pavadonis/projection';
import type { CallOptions } from './call-aborted';
import type { CaseworkCalls, Casework } from './casework';
import type { CaseworkWithReadModels } from './open-casework';
import type { LiveReadModels } from './read-models/live-read-models';
import type { FollowedBy, RowOf, ShownRow } from './read-models/row';
import type { LiveSealing, WithSealing } from './sealing/sealing';

/** Casework whose calls return promises. A promise rejects with a `Failure`, whose `cause` is the typed failure. */
export type PromisedCasework = CaseworkCalls<'promise'>;

/** Live read models whose calls return promises. */
export interface PromisedReadModels<M extends ReadModels> extends Pick<LiveReadModels<M>, 'view' | 'status'> {
  /** Resolves with the row of one person or thing, at once if the file holds it. Throws a `Failure` if the wait ended first. */
  readonly row: <Name extends keyof M, C extends FollowedBy<M[Name]>>(
    name: Name,
    stream: StreamOf<C>,
    options?: CallOptions,
  ) => Promise<ShownRow<RowOf<M[Name], C>> | undefined>;
  /** Resolves when the rows that the file held are shown. Throws a `Failure` if one stopped, or the wait ended first. */
  readonly opened: (...given: Parameters<LiveReadModels<M>['opened']>) => Promise<void>;
  /**
   * Resolves when the read models show a position. Throws a `Failure` if one stopped, or the wait ended first.
   */
  readonly caughtUpTo: (...given: Parameters<LiveReadModels<M>['caughtUpTo']>) => Promise<void>;
  /** Resolves when the read models show the whole log. Throws a `Failure` if one stopped, or the wait ended first. */
  readonly caughtUp: (...given: Parameters<LiveReadModels<M>['caughtUp']>) => Promise<void>;
  /** Resolves with a copy of the rows as a part of the log. Throws a `Failure` where `part` of the read models fails. */
  readonly part: (...given: Parameters<LiveReadModels<M>['part']>) => Promise<ReplayedPart>;
  /** Notes that somebody knows of the histories that the store lost. */
  readonly acknowledgeLoss: () => Promise<void>;
  /** Removes the rows of all lower versions of these read models from the file. */
  readonly removeLowerVersions: () => Promise<void>;
  /** Stops following, writes the changed rows to the file and closes it. */
  readonly close: () => Promise<void>;
}

/** Casework and read models whose calls return promises. */
export interface PromisedCaseworkWithReadModels<M extends ReadModels> extends PromisedCasework {
  /** The read models that follow the store, with promises. */
  readonly readModels: PromisedReadModels<M>;
}

/** A live sealing whose calls return promises. */
export interface PromisedSealing<Seal, Why> extends Pick<LiveSealing<Seal, Why>, 'status'> {
  /** Ends the sealing. Resolves once no seal is being made any more. */
  readonly close: () => Promise<void>;
}

/** Casework with promises whose log is sealed. */
export interface PromisedWithSealing<Seal, Why> {
  /** The sealing of the log, with promises. */
  readonly sealing: PromisedSealing<Seal, Why>;
}

/** A casework with promises, with read models and a sealing if the casework has them. */
export type PromisedOf<C extends Casework> = (C extends CaseworkWithReadModels<infer M>
  ? PromisedCaseworkWithReadModels<M>
  : PromisedCasework) &
  (C extends WithSealing<infer Seal, infer Why> ? PromisedWithSealing<Seal, Why> : unknown);

const hasReadModels = (office: Casework): office is CaseworkWithReadModels<ReadModels> =>
  'readModels' in office;

const hasSealing = (office: Casework): office is Casework & WithSealing<unknown, unknown> =>
  'sealing' in office;

const promisedReadModels = <M extends ReadModels>(models: LiveReadModels<M>): PromisedReadModels<M> => ({
  view: models.view,
  status: models.status,
  row: (...given) => orThrow(models.row(...given)),
  opened: (...given) => orThrow(models.opened(...given)),
  caughtUpTo: (...given) => orThrow(models.caughtUpTo(...given)),
  caughtUp: (...given) => orThrow(models.caughtUp(...given)),
  part: (...given) => orThrow(models.part(...given)),
  acknowledgeLoss: () => orThrow(models.acknowledgeLoss()),
  removeLowerVersions: () => orThrow(models.removeLowerVersions()),
  close: () => orThrow(models.close()),
});

/**
 * Returns the same casework for a host that awaits promises.
 *
 * A refusal is an outcome and no failure: the promise brings it. Only what a caller cannot act on rejects, such as a
 * store that is away.
 *
 * @example
 * const office = withPromises(await orThrow(openCasework({ store, readModels })));
 * const outcome = await office.decide(stream, Client.makeReferral, facts, command);
 */
export const withPromises = <C extends Casework>(office: C): PromisedOf<C> => {
  const calls: PromisedCasework = {
    decide: (...given) => orThrow(office.decide(...given)),
    decideInPlaceOf: (...given) => orThrow(office.decideInPlaceOf(...given)),
    mergeClients: (...given) => orThrow(office.mergeClients(...given)),
    correct: (...given) => orThrow(office.correct(...given)),
    addEvidence: (...given) => orThrow(office.addEvidence(...given)),
    state: (...given) => orThrow(office.state(...given)),
    streamsOf: (...given) => orThrow(office.streamsOf(...given)),
    recorded: (...given) => orThrow(office.recorded(...given)),
    revealText: (...given) => orThrow(office.revealText(...given)),
    reveal: (...given) => orThrow(office.reveal(...given)),
    revealPerson: (...given) => orThrow(office.revealPerson(...given)),
  };
  // the type says the same
  return {
    ...calls,
    ...(hasReadModels(office) && { readModels: promisedReadModels(office.readModels) }),
    ...(hasSealing(office) && {
      sealing: { status: office.sealing.status, close: () => orThrow(office.sealing.close()) },
    }),
  } as unknown as PromisedOf<C>;
};
