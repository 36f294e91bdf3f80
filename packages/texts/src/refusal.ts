import type { Refusal, RefusalIn, refusals } from '@pavadonis/domain';
import type { Texts } from './say';

/** The texts of refusals, one for each: a refusal without a text does not compile, nor does a text without a refusal. */
export type TextsOf<R extends Refusal> = {
  readonly [Tag in R['_tag']]: Texts<Extract<R, { readonly _tag: Tag }>>;
};

/** The texts of what is refused in a chapter of a client's stream, in another kind of stream, or about corrections. */
export type TextsIn<C extends keyof typeof refusals> = TextsOf<RefusalIn<C>>;
