import type { Recordable, StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { CachedStream } from '../commands/cached-stream';
import type { Person } from '../commands/person';
import { isOfClient } from '../commands/persons';
import { type ClearTexts, clearTextsIn } from './clear-texts';
import type { StoreInTheClear } from './errors';

/** Looks for personal texts in the clear where a vault seals them, and for none without a vault. */
export const clearWatch = (isSealed: boolean) => {
  // how many events of a stream were looked at
  const lookedAt = new WeakMap<CachedStream, number>();

  const inEvents = (stream: StreamName, events: readonly Recordable[]): ClearTexts | undefined =>
    isSealed && isOfClient(stream) ? clearTextsIn(events) : undefined;

  return {
    /** Returns what the first event with such a text holds. */
    inEvents,
    /** Returns that a stream of a person holds such a text. Every event is looked at once. */
    inPerson: (person: Person): E.Either<StoreInTheClear, never> | undefined => {
      for (const each of [person.own, ...person.linked]) {
        const { stream, recorded } = each;
        const looked = lookedAt.get(each) ?? 0;
        if (looked === recorded.length) continue;
        const found = inEvents(
          stream,
          recorded.slice(looked).map(({ event }) => event),
        );
        if (found !== undefined) return E.left({ _tag: 'StoreInTheClear', stream, ...found });
        lookedAt.set(each, recorded.length);
      }
      return undefined;
    },
  };
};

/** Looks for personal texts in the clear. */
export type ClearWatch = ReturnType<typeof clearWatch>;
