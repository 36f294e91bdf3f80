import { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { Logged } from './log';

const { Checkpoint, CaughtUp, ReadEvent, StreamNotFound, SubscriptionConfirmation } = ReadResp;

const bytes = (fill: (answer: ReadResp) => unknown): Buffer => {
  const answer = new ReadResp();
  fill(answer);
  return Buffer.from(answer.serializeBinary());
};

const identifier = (stream: string): StreamIdentifier =>
  new StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));

const encoded = new WeakMap<Logged, Buffer>();

const encode = (event: Logged): Buffer =>
  bytes((answer) => {
    const position = String(event.position);
    const recorded = new ReadEvent.RecordedEvent();
    recorded.setId(new UUID().setString(event.id));
    recorded.setStreamIdentifier(identifier(event.stream));
    recorded.setStreamRevision(String(event.revision));
    recorded.setCommitPosition(position).setPreparePosition(position);
    recorded.setData(event.data).setCustomMetadata(event.metadata);
    recorded
      .getMetadataMap()
      .set('type', event.type)
      .set('content-type', event.contentType)
      .set('created', String(event.created));
    answer.setEvent(new ReadEvent().setEvent(recorded).setCommitPosition(position));
  });

/** An event as the bytes of an answer; made once, so that the server takes little of what is measured. */
export const eventBytes = (event: Logged): Buffer => {
  const known = encoded.get(event) ?? encode(event);
  encoded.set(event, known);
  return known;
};

export const notFoundBytes = (stream: string): Buffer =>
  bytes((answer) => answer.setStreamNotFound(new StreamNotFound().setStreamIdentifier(identifier(stream))));

export const confirmationBytes = (): Buffer =>
  bytes((answer) => answer.setConfirmation(new SubscriptionConfirmation().setSubscriptionId('loopback')));

export const checkpointBytes = (position: bigint): Buffer =>
  bytes((answer) =>
    answer.setCheckpoint(
      new Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)),
    ),
  );

export const caughtUpBytes = (): Buffer => bytes((answer) => answer.setCaughtUp(new CaughtUp()));
