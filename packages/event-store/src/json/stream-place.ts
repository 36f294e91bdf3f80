import { StreamName } from '@pavadonis/domain';

/** Returns a stream as an error names it: a name that is none is not quoted, since anything may stand in its place. */
export const streamPlace = (stream: StreamName): StreamName =>
  StreamName.is(stream) ? stream : ('(unknown)' as StreamName);
