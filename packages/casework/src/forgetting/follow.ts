import type { CivilDate, StreamOf } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { StateError } from '../state-error';
import { type PersonFile, type ReadFile, wantedOf } from './file';
import type { Followed, Keys, KeysError } from './keys';

/** A stream whose key was not as the log says, and what was done about it. */
export type Mended = Exclude<Followed, { readonly _tag: 'AsRecorded' }> & {
  /** The name of the stream. */
  readonly stream: StreamOf<'client'>;
};

/** A person's file, and what was done so that the vault follows it. */
interface FollowedFile {
  readonly file: PersonFile;
  readonly mended: readonly Mended[];
  /** The streams whose keys are destroyed though the log does not say so. */
  readonly unrecorded: readonly { readonly stream: StreamOf<'client'>; readonly on: CivilDate }[];
}

// each time that another process recorded something meanwhile
const MOST_READINGS = 10;

/** Makes the call that has a vault follow what is recorded of a person. */
export const followWith =
  (read: ReadFile, keys: Keys) =>
  async (stream: StreamOf<'client'>): Promise<E.Either<StateError | KeysError, FollowedFile>> => {
    const mended = new Map<string, Mended>();
    for (let readings = 1; ; readings += 1) {
      const file = await read(stream);
      if (E.isLeft(file)) return file;
      let isChanged = false;
      const unrecorded: { readonly stream: StreamOf<'client'>; readonly on: CivilDate }[] = [];
      for (const each of file.right.streams) {
        const followed = await keys.follow(each.stream, wantedOf(file.right, each));
        if (E.isLeft(followed)) return followed;
        const { right } = followed;
        if (right._tag === 'Forgotten') unrecorded.push({ stream: each.stream, on: right.on });
        else if (right._tag !== 'AsRecorded') {
          mended.set(each.stream, { ...right, stream: each.stream });
          isChanged = true;
        }
      }
      // others may have recorded something between the reading and the vault's answer
      if (!isChanged || readings === MOST_READINGS)
        return E.right({ file: file.right, mended: [...mended.values()], unrecorded });
    }
  };
