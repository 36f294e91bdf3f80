import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { Failure } from '../failure';
import { text, type Bilingual } from '../language';
import { isConnectionString } from './address';
import { withStore } from './with-store';

const COPIED = text('Kopija ir uz diska.', 'The copy is on the disk.');

/** Copies the file of a store as it is at one moment, while others go on writing. */
export const backup = (named: string, to: string, signal: AbortSignal): TaskEither<Failure, Bilingual> => {
  if (isConnectionString(named)) return () => Promise.resolve(E.left({ _tag: 'NoBackupHere' }));
  return withStore(named, { readOnly: true, signal }, (opened) => async () => {
    if (opened.kind === 'server') return E.left({ _tag: 'NoBackupHere' });
    const copied = await opened.store.backup(to)();
    return E.isLeft(copied) ? copied : E.right(COPIED);
  });
};
