import { categoryOf, type Recordable, type Recorded, type StreamName } from '@pavadonis/domain';
import { kindOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { channels, nameIn, told } from './channel';
import type { ReactMessage } from './messages';

/** A handing over to code of the host: of an event, or of the reminders about a stream. */
export interface Handed {
  readonly reaction: string;
  readonly stream: StreamName;
  readonly recorded?: Recorded<Recordable>;
  readonly attempt: number;
}

const begun = ({ reaction, stream, recorded, attempt }: Handed): ReactMessage => {
  const message = { reaction, category: categoryOf(stream), attempt };
  if (recorded === undefined) return message;
  const { event, position, metadata } = recorded;
  const { traceparent } = metadata;
  return { ...message, type: event.type, position, ...(traceparent !== undefined && { traceparent }) };
};

/**
 * Runs code of the host for what it is handed, and tells of it. Returns what the code threw, if it did; `ending` says what comes
 * of that.
 */
export const toldReact = (
  handed: Handed,
  code: () => Promise<void> | void,
  ending: () => 'Failed' | 'Parked' | 'Stopped',
): Promise<E.Either<unknown, void>> =>
  told(
    channels.react,
    () => begun(handed),
    async () => {
      try {
        await code();
        return E.right(undefined);
      } catch (thrown) {
        return E.left(thrown);
      }
    },
    (done): Partial<ReactMessage> =>
      E.isRight(done)
        ? { outcome: 'Done' }
        : { outcome: ending(), failure: nameIn(kindOf(done.left)) ?? 'UNKNOWN' },
  );
