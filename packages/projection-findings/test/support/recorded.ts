import { instant, type Recordable, type Recorded, text } from '@pavadonis/domain';
import { commandId } from '@pavadonis/testing/examples/ids';
import { type Line, logOf } from '../../../projection/test/support/log';

/** A document that shows a fact. */
const decision = { kind: text('decision'), number: text('D-2024-1') };

/** A line as it was written down: at noon (UTC) of a day or at a moment, and with a document or none. */
export interface Written extends Line {
  readonly writtenOn?: string;
  readonly documents?: 0 | 1;
}

/** Writes lines down one after the other, each on its event's own day and with a document, unless it says otherwise. */
export const recorded = (...lines: readonly Written[]): readonly Recorded<Recordable>[] =>
  logOf(lines).map((logged, index) => {
    const { writtenOn = logged.event.on, documents = 1 } = lines[index] ?? {};
    return {
      ...logged,
      revision: index,
      recordedAt: instant(writtenOn.length === 10 ? `${writtenOn}T12:00:00.000Z` : writtenOn),
      metadata: {
        by: { actor: text('caseworker-7'), role: text('social_worker') },
        commandId,
        evidence: documents === 0 ? [] : [decision],
      },
    };
  });

/** The same line, written down in another way. */
export const written = ([line]: readonly Line[], how: Omit<Written, keyof Line>): Written => {
  if (line === undefined) throw new RangeError('no line');
  return { ...line, ...how };
};
