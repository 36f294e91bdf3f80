import type { ClientId } from '../../vocabulary/id';
import type { State } from '../state';

/** The client whose record this stream is read as a part of, if it is merged. */
export const survivorOf = ({ identity }: State): ClientId | undefined =>
  identity.merges.findLast(({ to }) => to === undefined)?.survivorId;
