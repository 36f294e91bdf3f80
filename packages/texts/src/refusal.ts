import type * as Domain from '@pavadonis/domain';
import type * as Centre from '@pavadonis/domain/centre';
import type * as Client from '@pavadonis/domain/client';
import type * as Contract from '@pavadonis/domain/contract';
import type * as Operation from '@pavadonis/domain/operation';
import type { Left } from 'fp-ts/Either';
import type { Texts } from './text';

// what the decisions among a module's functions refuse with
type RefusalsIn<Module> = {
  [Name in keyof Module]: Module[Name] extends (...facts: never[]) => (state: never) => infer Answer
    ? Answer extends Left<infer Refusal>
      ? Refusal
      : never
    : never;
}[keyof Module];

/** Every refusal of every decision. */
export type Refusal = Extract<
  | RefusalsIn<typeof Client>
  | RefusalsIn<typeof Contract>
  | RefusalsIn<typeof Operation>
  | RefusalsIn<typeof Centre>
  | Domain.NoSuchEvent
  | Domain.NotCorrectable
  | Domain.TypeCannotChange,
  { readonly _tag: string }
>;

/** The refusal of a tag. */
type RefusalOf<Tag extends string> = Extract<Refusal, { readonly _tag: Tag }>;

/** Texts for some of the refusals. */
export type TextsFor<Tag extends Refusal['_tag']> = {
  readonly [T in Tag]: Texts<RefusalOf<T>>;
};
