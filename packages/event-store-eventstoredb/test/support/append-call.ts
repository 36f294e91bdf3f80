import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { AppendResp, type AppendReq } from '@eventstore/db-client/generated/streams_pb';
import { appendTooLarge, streamDeleted } from './faults';
import type { Expected, Log, Outcome, Proposed } from './log';

const { Position, Success, WrongExpectedVersion } = AppendResp;

export type AppendCall = ServerReadableStream<AppendReq, AppendResp>;

export type AppendAnswer = sendUnaryData<AppendResp>;

interface Request {
  readonly stream: string;
  readonly expected: Expected;
  readonly batch: readonly Proposed[];
}

const expectedIn = (options: AppendReq.Options): Expected => {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : BigInt(options.getRevision());
};

const proposedIn = (message: AppendReq.ProposedMessage): Proposed => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

/** Waits for everything a client sends: where to append, then event by event. Rejects if it goes away before the end. */
export const requestOf = (call: AppendCall): Promise<Request> =>
  new Promise((resolve, reject) => {
    let head: Omit<Request, 'batch'> | undefined;
    const batch: Proposed[] = [];
    call
      .on('data', (part: AppendReq) => {
        const options = part.getOptions();
        const message = part.getProposedMessage();
        if (options !== undefined)
          head = {
            stream: Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(),
            expected: expectedIn(options),
          };
        if (message !== undefined) batch.push(proposedIn(message));
      })
      .on('error', reject)
      // a client that goes away ends its stream as well, and is known to have gone a moment later
      .on('end', () =>
        setImmediate(() =>
          head === undefined || call.cancelled ? reject(new Error('gone')) : resolve({ ...head, batch }),
        ),
      );
  });

const response = (outcome: Exclude<Outcome, { _tag: 'Deleted' }>, expected: Expected): AppendResp => {
  if (outcome._tag === 'Written') {
    const { revision, position } = outcome.last;
    const at = new Position().setCommitPosition(String(position)).setPreparePosition(String(position));
    return new AppendResp().setSuccess(new Success().setCurrentRevision(String(revision)).setPosition(at));
  }
  const wrong = new WrongExpectedVersion();
  if (outcome.current === undefined) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(outcome.current));
  if (typeof expected === 'bigint') wrong.setExpectedRevision(String(expected));
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new Empty());
  return new AppendResp().setWrongExpectedVersion(wrong);
};

const sizeOf = ({ data, metadata, type }: Proposed): number =>
  data.length + metadata.length + 2 * type.length;

/** Stores a batch as a whole or not at all, and responds as a server does. */
export const answerAppend = (log: Log, request: Request, largest: number, answer: AppendAnswer): void => {
  const { stream, expected, batch } = request;
  if (batch.reduce((sum, each) => sum + sizeOf(each), 0) > largest) {
    answer(appendTooLarge(largest));
    return;
  }
  const outcome = log.append(stream, expected, batch);
  if (outcome._tag === 'Deleted') answer(streamDeleted(stream));
  else answer(null, response(outcome, expected));
};
