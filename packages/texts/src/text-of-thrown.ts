import type { Language } from './language';
import { type HasText, tables, textOf } from './text-of';

const hasText = (cause: unknown): cause is HasText => {
  if (typeof cause !== 'object' || cause === null || !('_tag' in cause)) return false;
  const tag = String(cause._tag);
  return tag === 'ReadModelStopped' || tables.some((table) => Object.hasOwn(table, tag));
};

/**
 * Returns the text of a failure that was thrown, as the promises of `withPromises` and `orThrow` reject with it.
 *
 * Returns undefined for any other exception: the host's own code is at fault then.
 *
 * @example
 * catch (thrown) { show(textOfThrown(thrown, 'lv') ?? 'Kļūda programmā.'); }
 */
export const textOfThrown = (thrown: unknown, language: Language): string | undefined => {
  const cause = typeof thrown === 'object' && thrown !== null && 'cause' in thrown ? thrown.cause : undefined;
  return hasText(cause) ? textOf(cause, language) : undefined;
};
