import { written } from '@pavadonis/domain';

/** An id whose last digits tell one example from another. */
export const exampleId = <A>(codec: Parameters<typeof written<A>>[0], number: number): A =>
  written(codec, `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`);
