import type { CivilDate, PersonalText, Recordable, StreamName } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { CachedStream } from '../commands/cached-stream';
import type { Person } from '../commands/person';
import { isOfClient } from '../commands/persons';
import { type ClearTexts, clearTextsIn, holdsPersonalText, sealedTextIn } from './clear-texts';
import type { StoreInTheClear, TextNotSealed } from './errors';

/** Events that are about to be appended, with their metadata as JSON. */
interface Appending {
  readonly events: readonly Recordable[];
  readonly metadata: string;
}

/** The first events of a stream: how many were looked at, and the day on which they say that it was forgotten. */
interface LookedAt {
  readonly length: number;
  readonly forgottenOn: CivilDate | undefined;
}

/** The first sealed text of a stream, or how many events hold none. */
type Standing = PersonalText | number;

const NOTHING: LookedAt = { length: 0, forgottenOn: undefined };

const lookedOn = ({ length, forgottenOn }: LookedAt, events: readonly Recordable[]): LookedAt => ({
  length: length + events.length,
  forgottenOn: forgottenOn ?? events.find(({ type }) => type === 'ClientForgotten')?.on,
});

/** Looks for personal texts where none may stand: in the clear where a vault seals them, and in a forgotten stream. */
export const clearWatch = (isSealed: boolean) => {
  const lookedAt = new WeakMap<CachedStream, LookedAt>();
  const standing = new WeakMap<CachedStream, Standing>();

  const inEvents = (stream: StreamName, events: readonly Recordable[]): ClearTexts | undefined =>
    isSealed && isOfClient(stream) ? clearTextsIn(events) : undefined;

  return {
    /** Returns what the first event with a text in the clear holds. */
    inEvents,
    /** Notes that events which `inEvents` has looked at now stand in a stream, the first of them at a place. */
    noteAppended: (own: CachedStream, from: number, events: readonly Recordable[]): void => {
      const known = lookedAt.get(own) ?? NOTHING;
      // others may have been read meanwhile
      const isNext = known.length === from && own.recorded.length === from + events.length;
      if (isSealed && isNext) lookedAt.set(own, lookedOn(known, events));
    },
    /** Returns the first sealed text of a stream, always the same one; undefined where it holds none. */
    sealedIn: (own: CachedStream): PersonalText | undefined => {
      const known = standing.get(own) ?? 0;
      if (typeof known === 'object') return known;
      const { length } = own.recorded;
      const found = sealedTextIn(own.recorded.slice(known).map(({ event }) => event));
      standing.set(own, found ?? length);
      return found;
    },
    /** Returns that a stream of a person holds a text in the clear. Every event is looked at once. */
    inPerson: (person: Person): E.Either<StoreInTheClear, never> | undefined => {
      if (!isSealed) return undefined;
      for (const each of [person.own, ...person.linked]) {
        const { stream, recorded } = each;
        const known = lookedAt.get(each) ?? NOTHING;
        if (known.length === recorded.length) continue;
        const events = recorded.slice(known.length).map(({ event }) => event);
        const found = inEvents(stream, events);
        if (found !== undefined) return E.left({ _tag: 'StoreInTheClear', stream, ...found });
        lookedAt.set(each, lookedOn(known, events));
      }
      return undefined;
    },
    /**
     * Returns that events with a personal text, or evidence, are for a stream that was looked at and is forgotten. The key may
     * have sealed them before it was destroyed, and nobody could open them afterwards.
     */
    afterForgetting: (own: CachedStream, { events, metadata }: Appending): TextNotSealed | undefined => {
      const on = isSealed ? lookedAt.get(own)?.forgottenOn : undefined;
      if (on === undefined || !holdsPersonalText(events, metadata)) return undefined;
      const { stream } = own;
      const why = { _tag: 'KeyDestroyed', stream, on };
      return { _tag: 'TextNotSealed', stream, why };
    },
  };
};

/** Looks for personal texts where none may stand. */
export type ClearWatch = ReturnType<typeof clearWatch>;
