import type { ReadModel, RowTypes } from '@pavadonis/projection';
import type { LawOptions } from '@pavadonis/testing-projection';

/** A read model with one fault. */
export interface FaultyModel {
  /** What it does, as the table of faults calls it. */
  readonly fault: string;
  /** The law that is there for such a fault. */
  readonly noticedBy: string;
  /** A new model each time, since some remember what they folded. */
  readonly model: () => ReadModel<RowTypes>;
  /** What it says of itself to the laws. */
  readonly options?: LawOptions<RowTypes>;
}
