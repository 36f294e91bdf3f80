import type { Part } from '@pavadonis/projection';
import type { Language } from './words';

/** The task of one process. */
export interface Task {
  /** The file of the history. */
  readonly path: string;
  readonly part: Part;
  /** The position up to which the history is replayed. */
  readonly position: number;
  readonly language: Language;
}
