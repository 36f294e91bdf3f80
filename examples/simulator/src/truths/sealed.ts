import {
  kindsInTheClear,
  Metadata,
  personalIn,
  sealEvent,
  type Sealing,
  writePersonal,
} from '@pavadonis/domain';
import type { LogEntry } from '../server';
import { holds } from '../untrue';
import { openedText } from '../vault';
import type { World } from '../world';

/** Where a vault seals, no personal text stands in the log in the clear, and each was sealed as of its own stream. */
export const textsAreSealed = ({ circumstances }: World, news: readonly LogEntry[]): void => {
  if (!circumstances.vault) return;
  for (const { stream, event, metadata } of news) {
    const write = (sealing: Sealing): unknown => [
      sealEvent(event, sealing),
      writePersonal(Metadata, metadata, sealing.text),
    ];
    const kinds = kindsInTheClear(write);
    holds('no personal text stands in the clear', kinds.length === 0, () => ({ stream, kinds, event }));
    for (const { kind, text } of personalIn(write).texts) {
      const [of, as] = openedText(text);
      holds('a text is sealed for its stream and as its kind', of === stream && as === kind, () => ({
        stream,
        kind,
        of,
        as,
      }));
    }
  }
};
