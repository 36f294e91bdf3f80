import type { ClientId } from '../../vocabulary/id';
import type { State } from '../state';

/** Returns the client whose record includes this stream; undefined unless the stream is merged. */
export const survivorOf = ({ identity }: State): ClientId | undefined =>
  identity.merges.findLast(({ to }) => to === undefined)?.survivorId;
