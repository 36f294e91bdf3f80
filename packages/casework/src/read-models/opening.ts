import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { FileUnavailable, Interruption } from '../interruption';
import type { FoundBuilds } from './file/builds';
import type { Loaded, Reading } from './file/load';
import type { RowsFile } from './file/rows-file';
import { formerView } from './former-view';
import { type LiveModel, runningOf } from './model';
import { emptyRows, rowsReader } from './rows';

/** The file, and the way in which calls are tried again. */
export interface OpeningOptions {
  readonly file: Pick<RowsFile, 'find' | 'load' | 'replace'>;
  readonly signal: AbortSignal;
  readonly clock: () => number;
  readonly onChange: () => void;
  /** Repeats a call as long as the file is unavailable; returns nothing where nobody waits for it any more. */
  readonly insist: <X extends { readonly _tag: string }, A>(
    models: readonly LiveModel[],
    task: TaskEither<X, A>,
  ) => Promise<E.Either<Exclude<X, Interruption>, A> | undefined>;
}

/** The reading of one build, and what is done with what came of it. */
interface Step extends Reading {
  readonly end: (loaded: Loaded) => Promise<void>;
}

/** Finds out whether rows come faster in another way than from the file. */
type Faster = (models: readonly LiveModel[]) => Promise<boolean>;

const NEVER = Promise.resolve(false);

/** Makes the steps that read the rows of read models from their file. */
export const opener = ({ file, signal, clock, onChange, insist }: OpeningOptions) => {
  const findAgain = async (
    model: LiveModel,
    finding: TaskEither<FileUnavailable, FoundBuilds>,
    unreadable: boolean,
  ): Promise<void> => {
    const again = await insist([model], finding);
    if (again !== undefined && E.isRight(again))
      model.findAgain({ ...again.right, unreadable: again.right.unreadable || unreadable }, clock());
  };

  const ownOf = (model: LiveModel): Step => {
    const reader = rowsReader(model.model);
    const { own } = model.found();
    return {
      build: own.id,
      heldName: reader.heldName,
      take: (stream, snapshot) => reader.take(new Map([[stream, snapshot]])),
      end: async (loaded) => {
        if (loaded._tag === 'Loaded') model.open(reader.rows(loaded.build), clock());
        else if (loaded._tag === 'Gone') await findAgain(model, file.find(model.model), false);
        else await findAgain(model, file.replace(model.model, own.id), true);
      },
    };
  };

  const formerOf = (model: LiveModel): readonly Step[] => {
    const { former } = model.found();
    if (former === undefined) return [];
    const { take, view } = formerView(Object.keys(model.model.folds));
    return [
      {
        build: former.id,
        take,
        end: (loaded) => {
          if (loaded._tag === 'Loaded') model.showFormer(loaded.build, view());
          return Promise.resolve();
        },
      },
    ];
  };

  return {
    /**
     * Reads the rows of all, as they are in the file at one moment. Those of a former version are read first. It stops once it is
     * told that there is a faster way.
     */
    open: async (models: readonly LiveModel[], isOtherFaster: Faster = () => NEVER): Promise<void> => {
      for (;;) {
        const waiting = runningOf(models).filter((model) => !model.isOpen());
        if (waiting.length === 0) return;
        const reading = new AbortController();
        // whether the store replies or not, reading goes on meanwhile
        isOtherFaster(waiting).then(
          (isFaster) => {
            if (isFaster) reading.abort();
          },
          () => undefined,
        );
        const until = AbortSignal.any([signal, reading.signal]);
        const read = await insist(waiting, async () => {
          if (until.aborted) return E.right(undefined);
          const steps = waiting.flatMap((model) => [...formerOf(model), ownOf(model)]);
          return E.map((loaded: readonly Loaded[] | undefined) => loaded && { steps, loaded })(
            await file.load(steps, until)(),
          );
        });
        if (read === undefined || E.isLeft(read) || read.right === undefined) return;
        const { steps, loaded } = read.right;
        for (const [i, { end }] of steps.entries()) await end(loaded[i] ?? { _tag: 'Gone' });
        onChange();
      }
    },

    /** Gives up rows that a fold broke halfway through an event, and shows those that the file holds instead. */
    goBack: async (model: LiveModel): Promise<void> => {
      const { build } = model.rows();
      model.adopt(emptyRows(model.model, build));
      const reader = rowsReader(model.model);
      const take: Reading['take'] = (stream, snapshot) => reader.take(new Map([[stream, snapshot]]));
      const read = await file.load([{ build, heldName: reader.heldName, take }], signal)();
      if (E.isLeft(read)) return;
      const [loaded] = read.right ?? [];
      if (loaded?._tag === 'Loaded') model.adopt(reader.rows(loaded.build));
      onChange();
    },
  };
};
