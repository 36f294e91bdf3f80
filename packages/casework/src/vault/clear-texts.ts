import {
  isSealed,
  kindsInTheClear,
  type Metadata,
  personalIn,
  type PersonalKind,
  type PersonalText,
  type Recordable,
  sealEvent,
} from '@pavadonis/domain';

/** The texts that an event holds in the clear: its type, and their kinds. */
export interface ClearTexts {
  readonly type: string;
  readonly kinds: readonly PersonalKind[];
}

/** Returns what the first event with a personal text in the clear holds; undefined where all are sealed. */
export const clearTextsIn = (events: Iterable<Recordable>): ClearTexts | undefined => {
  for (const event of events) {
    const kinds = kindsInTheClear((sealing) => sealEvent(event, sealing));
    if (kinds.length > 0) return { type: event.type, kinds };
  }
  return undefined;
};

/** Returns whether events, or the evidence in their metadata, hold a personal text, sealed or not. */
export const holdsPersonalText = (events: readonly Recordable[], metadata: string): boolean =>
  (JSON.parse(metadata) as Metadata).evidence.length > 0 ||
  events.some((event) => personalIn((sealing) => sealEvent(event, sealing)).texts.length > 0);

/** Returns the first sealed text of events; undefined where they hold none. */
export const sealedTextIn = (events: Iterable<Recordable>): PersonalText | undefined => {
  for (const event of events) {
    const { texts } = personalIn((sealing) => sealEvent(event, sealing));
    const found = texts.find(({ text }) => isSealed(text));
    if (found !== undefined) return found;
  }
  return undefined;
};
