import type { RefusalIn, refusals } from '@pavadonis/domain';
import type { TextsOf } from './text';

/** The texts of what is refused in a chapter of a client's stream, in another kind of stream, or about corrections. */
export type TextsIn<C extends keyof typeof refusals> = TextsOf<RefusalIn<C>>;
