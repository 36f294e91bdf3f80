import type { ReadModel, RowTypes } from '@pavadonis/projection';
import type { LawOptions } from '@pavadonis/testing-projection';

/** A read model with one fault. */
export interface FaultyModel {
  /** The fault, as the table names it. */
  readonly fault: string;
  /** The law that is meant for such a fault. */
  readonly noticedBy: string;
  /** Makes a new model, since some remember what they folded. */
  readonly model: () => ReadModel<RowTypes>;
  /** Describes it to the laws. */
  readonly options?: LawOptions;
}
