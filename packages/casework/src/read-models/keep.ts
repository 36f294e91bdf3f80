import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { LiveModel } from './model';
import type { Changes, RowsFile } from './rows-file';
import type { FileUnavailable } from './status';

const changesOf = (models: readonly LiveModel[]): readonly (readonly [LiveModel, Changes])[] =>
  models.flatMap((model) => {
    const changes = model.rows().changes();
    if (E.isLeft(changes)) model.stop(changes.left);
    return E.isRight(changes) && changes.right !== undefined ? [[model, changes.right] as const] : [];
  });

/** Keeps in the file what read models learned, together in one transaction. Stops those whose builds are lost. */
export const keep =
  (models: readonly LiveModel[], file: Pick<RowsFile, 'keep'>): TE.TaskEither<FileUnavailable, void> =>
  () => {
    const changed = changesOf(models);
    return pipe(
      changed.length === 0 ? TE.right([]) : file.keep(changed.map(([, changes]) => changes)),
      TE.map((outcomes) => {
        for (const [index, [model, changes]] of changed.entries()) {
          const lost = outcomes[index];
          if (lost === undefined) model.rows().wereKept(changes);
          else model.stop(lost);
        }
      }),
    )();
  };

/** Shows the build of a read model from now on in place of a former version's, in the file and to the host. */
export const takeOver = (
  model: LiveModel,
  file: Pick<RowsFile, 'show'>,
): TE.TaskEither<FileUnavailable, void> =>
  pipe(
    file.show(model.model, model.rows().build),
    TE.map((lost) => {
      if (lost === undefined) model.takeOver();
      else model.stop(lost);
    }),
  );
