import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { lstatSync } from 'node:fs';
import type { Failure } from '../failure';
import { text, type Bilingual } from '../language';
import { isConnectionString } from './address';
import { withStore } from './with-store';

const MADE = text('Krātuve izveidota.', 'The store is made.');
const READY = text(
  'Serveris ir gatavs: EventStoreDB krātuvei nekas nav jāveido.',
  'The server is ready: nothing has to be made for a store on EventStoreDB.',
);

/** Makes a store in a new file; of a server it looks whether it can be used. */
export const init =
  (named: string, signal: AbortSignal): TaskEither<Failure, Bilingual> =>
  async () => {
    const isServer = isConnectionString(named);
    if (!isServer && lstatSync(named, { throwIfNoEntry: false }) !== undefined)
      return E.left({ _tag: 'StoreExists', path: named });
    return withStore(
      named,
      { readOnly: false, signal },
      () => () => Promise.resolve(E.right(isServer ? READY : MADE)),
    )();
  };
