import { catalogue, categoryOf, type EventId, Metadata, type Recordable } from '@pavadonis/domain';
import type { Decoder, Undecodable } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type * as t from 'io-ts';

type Place = Pick<Undecodable, 'position' | 'stream'>;

const read = <A>(codec: t.Type<A>, text: string, { position, stream }: Place) => {
  const decoded = codec.decode(JSON.parse(text));
  return E.isRight(decoded) ? decoded : E.left<Undecodable>({ _tag: 'NotAnEvent', position, stream });
};

const event: Decoder['event'] = (stored) =>
  read(catalogue[categoryOf(stored.stream)] as t.Type<Recordable>, stored.data, stored);

/** Decodes every event by its io-ts codec, without the compiled test. */
export const ioTsDecoder: Decoder = {
  event,
  object: ({ position, stream, event: given }) => event({ position, stream, data: JSON.stringify(given) }),
  quick: ({ stream, data }) => {
    const decoded = (catalogue[categoryOf(stream)] as t.Type<Recordable>).decode(JSON.parse(data));
    return E.isRight(decoded) ? decoded.right : undefined;
  },
  recorded: (stored) => {
    const metadata = read(Metadata, stored.metadata, stored);
    if (E.isLeft(metadata)) return metadata;
    const decoded = event(stored);
    if (E.isLeft(decoded)) return decoded;
    const { position, stream, revision, recordedAt } = stored;
    const id = stored.id as EventId;
    return E.right({
      position,
      stream,
      revision,
      recordedAt,
      id,
      event: decoded.right,
      metadata: metadata.right,
    });
  },
};
