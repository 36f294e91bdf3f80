import {
  type Event,
  isSealed,
  type MatchId,
  type Metadata,
  type PersonalKind,
  type Recordable,
  sealEvent,
} from '@pavadonis/domain';

/** The texts that an event holds in the clear: its type, and their kinds. */
export interface ClearTexts {
  readonly type: string;
  readonly kinds: readonly PersonalKind[];
}

/** Returns the kinds of the personal texts that an event holds unsealed, and of an identifier for which nothing stands. */
const clearKinds = (event: Event): readonly PersonalKind[] => {
  const kinds = new Set<PersonalKind>();
  sealEvent(event, {
    text: (text, kind) => {
      if (!isSealed(text)) kinds.add(kind);
      return text;
    },
    sameAs: ({ sameAs }) => {
      if (sameAs === undefined) kinds.add('external-id');
      // what is written here nobody keeps
      return sameAs ?? ('' as MatchId);
    },
  });
  return [...kinds].sort();
};

/** Returns what the first event with a personal text in the clear holds; undefined where all are sealed. */
export const clearTextsIn = (events: Iterable<Recordable>): ClearTexts | undefined => {
  for (const event of events) {
    const kinds = clearKinds(event);
    if (kinds.length > 0) return { type: event.type, kinds };
  }
  return undefined;
};

/** Returns whether events, or the evidence in their metadata, hold a personal text, sealed or not. */
export const holdsPersonalText = (events: readonly Recordable[], metadata: string): boolean => {
  let isFound = (JSON.parse(metadata) as Metadata).evidence.length > 0;
  for (const event of events)
    sealEvent(event, {
      text: (text) => {
        isFound = true;
        return text;
      },
      // what is written here nobody keeps
      sameAs: ({ sameAs }) => sameAs ?? ('' as MatchId),
    });
  return isFound;
};
