import { ClientId, clientStream, type StreamName } from '@pavadonis/domain';
import { breather, type EventStore, type ReadError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';

/** The streams that a log names in events of forgetting, and merges into them. */
export interface LogOfForgetting {
  /** The streams that are forgotten. */
  readonly forgotten: ReadonlySet<StreamName>;
  /** The streams in which it was asked, or that an amendment may name so. */
  readonly asked: ReadonlySet<StreamName>;
  /** The streams that were merged, with the survivors' at the time. */
  readonly merged: readonly (readonly [stream: StreamName, survivor: StreamName])[];
}

const PAGE = 1000;

const FORGOTTEN = '"ClientForgotten"';
const ASKED = '"ForgettingRequested"';
const MERGED = '"ClientsMerged"';

// an event that is none is for the decoder to refuse, where its stream is read
const partsOf = (data: string): { readonly type?: unknown; readonly survivorId?: unknown } => {
  try {
    return { ...(JSON.parse(data) as object) };
  } catch {
    return {};
  }
};

/** Reads a log for events of forgetting. Nearly no event is looked into, since nearly none is one. */
export const logOfForgetting = async ({
  scan,
}: Pick<EventStore, 'scan'>): Promise<E.Either<ReadError, LogOfForgetting>> => {
  const breathe = breather();
  const forgotten = new Set<StreamName>();
  const asked = new Set<StreamName>();
  const merged: (readonly [StreamName, StreamName])[] = [];
  for (let after = 0; ;) {
    const page = await scan({ after, limit: PAGE })();
    if (E.isLeft(page)) return page;
    for (const { stream, data } of page.right) {
      const isNamed = data.includes(FORGOTTEN);
      if (data.includes(ASKED)) asked.add(stream);
      if (!isNamed && !data.includes(MERGED)) continue;
      const { type, survivorId } = partsOf(data);
      if (type === 'ClientForgotten') forgotten.add(stream);
      else if (isNamed) asked.add(stream);
      if (ClientId.is(survivorId)) merged.push([stream, clientStream(survivorId)]);
    }
    if (page.right.length < PAGE) return E.right({ forgotten, asked, merged });
    after = page.right.at(-1)?.position ?? after;
    await breathe();
  }
};
