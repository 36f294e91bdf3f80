import { ClientId, clientStream, type RecordableOf, type Recorded, type StreamOf } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { personOf } from '@pavadonis/projection';
import { maySee } from '../rights/clients';
import type { Visit } from '../server/visit';

/** An event about a client with who recorded it and when. */
export type Entry = Recorded<RecordableOf['client']>;

/** A client whom the reader may see, as recorded and as it holds. */
export interface Person {
  /** The client's own stream: where files were merged, that of the survivor. */
  readonly stream: StreamOf<'client'>;
  /** All streams of the client, the own one in front. */
  readonly streams: readonly StreamOf<'client'>[];
  /** The state that decisions are asked with; personal texts in it are sealed. */
  readonly state: Client.State;
  /** All events about the client, in the order in which they were recorded; personal texts in them are sealed. */
  readonly recorded: readonly Entry[];
  /** The position of the last of them. */
  readonly seen: number;
}

/** Returns the stream of the client whom a path names, if the reader may see that client. */
export const streamOf = ({ desk, session }: Visit, id: string): StreamOf<'client'> | undefined => {
  if (!ClientId.is(id)) return undefined;
  const { rows } = desk.office.readModels.view('caseload');
  const named = clientStream(id);
  const stream = personOf(rows, named) as StreamOf<'client'>;
  const row = rows.client.get(stream);
  return row !== undefined && maySee(session.account, row) ? stream : undefined;
};

/** Reads all that is recorded about a client. */
export const readPerson = async (
  { desk: { office, history } }: Visit,
  stream: StreamOf<'client'>,
): Promise<Person> => {
  const streams = await office.streamsOf(stream);
  const recorded: Entry[] = [];
  for (const each of streams) recorded.push(...((await orThrow(history.recorded(each))) as readonly Entry[]));
  recorded.sort((a, b) => a.position - b.position);
  const { state } = await office.state(stream);
  return { stream, streams, state, recorded, seen: recorded.at(-1)?.position ?? 0 };
};
