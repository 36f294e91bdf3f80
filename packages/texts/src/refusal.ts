import type { RefusalIn, refusals } from '@pavadonis/domain';
import type { TextsOf } from './text';

/** The texts of the refusals of a chapter, of another kind of stream, or of corrections. */
export type TextsIn<C extends keyof typeof refusals> = TextsOf<RefusalIn<C>>;
