import { inOrder, type StreamName } from '@pavadonis/domain';
import type { RowTypes } from '@pavadonis/projection';
import { sameAmounts } from './amounts';
import { answeringOf, type AnyReport } from './answering';
import type { Figure } from './figure';
import { foldingOf } from './folding';
import { irreducible } from './irreducible';
import { type ExplainedEvent, explainedEvents } from './named-event';
import { removalsOf } from './removals';
import type { Held } from './subject';

/** The reason why a row does not count. */
export type WhyNot =
  /** The row does count. */
  | { readonly _tag: 'Counts' }
  /** Nothing of the stream is in the log, or the read model has no rows of its kind. */
  | { readonly _tag: 'NoRow' }
  /** Without these events the row would count; with any one of them put back, it would not. */
  | { readonly _tag: 'KeptOut'; readonly by: readonly ExplainedEvent[] }
  /**
   * No events keep the row out: it lacks others. `tried` says whether every set of its events was left out, or, as they are more
   * than eight, the likely ones alone: single events, pairs, all of a type, and all from one event on or up to it.
   */
  | { readonly _tag: 'NothingKeepsOut'; readonly tried: 'all' | 'likely' };

/**
 * Explains why a person, contract, operation or centre does not count in a figure: which events keep it out.
 *
 * @example
 * whyNot({ model: caseload, log, report: (view) => activeClients(view, { asOf }) }, clientStream(clientId));
 */
export const whyNot = <Rows extends RowTypes>(figure: Figure<Rows>, stream: StreamName): WhyNot => {
  const folding = foldingOf(figure);
  const answering = answeringOf(folding, figure.report as unknown as AnyReport);
  const subject = folding.subjects.find(({ name, streams }) => name === stream || streams.includes(stream));
  if (subject === undefined) return { _tag: 'NoRow' };
  const without = answering.with([folding.attempt([subject], [])]);
  if (!sameAmounts(without, answering.amounts)) return { _tag: 'Counts' };
  const held = subject.held.toSorted((a, b) => (inOrder(a, b) ? -1 : 1));
  const countsWithout = (removed: readonly Held[]): boolean => {
    const kept = held.filter((each) => !removed.includes(each));
    return !sameAmounts(answering.with([folding.attempt([subject], kept)]), without);
  };
  const { sets, all } = removalsOf(held);
  const found = sets.find(countsWithout);
  return found === undefined
    ? { _tag: 'NothingKeepsOut', tried: all ? 'all' : 'likely' }
    : { _tag: 'KeptOut', by: explainedEvents(irreducible(found, countsWithout), folding.streams) };
};
