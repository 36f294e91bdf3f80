import * as E from 'fp-ts/Either';
import type { Bilingual } from '../language';

/** A file cannot be read; `why` says what to do. */
export interface FileUnreadable {
  readonly _tag: 'FileUnreadable';
  /** The file, with the place in it where that is known. */
  readonly place: string;
  readonly why: Bilingual;
}

/** Makes the refusal of a file that cannot be read. */
export const unreadable = (place: string, why: Bilingual): E.Either<FileUnreadable, never> =>
  E.left({ _tag: 'FileUnreadable', place, why });
