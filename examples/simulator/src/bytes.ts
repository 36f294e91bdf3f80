import type { BytesPage, ScannedEvent } from '@pavadonis/event-store';

type StreamName = ScannedEvent['stream'];

/** Makes pages of bytes of events, as a store gives them that holds its log as bytes. */
export const bytesPages = () => {
  const names: StreamName[] = [];

  const numberOf = (stream: StreamName): number => {
    const known = names.indexOf(stream);
    return known === -1 ? names.push(stream) - 1 : known;
  };

  const nameOf = (stream: number): StreamName => {
    const name = names[stream];
    if (name === undefined) throw new RangeError(`no stream has the number ${String(stream)}`);
    return name;
  };

  return (events: readonly ScannedEvent[]): BytesPage => {
    const texts = events.map(({ data }) => Buffer.from(data));
    const ends: number[] = [];
    for (const { length } of texts) ends.push((ends.at(-1) ?? 0) + length);
    return {
      count: events.length,
      positions: events.map(({ position }) => position),
      streams: events.map(({ stream }) => numberOf(stream)),
      bytes: Buffer.concat(texts),
      starts: texts.map(({ length }, i) => (ends[i] ?? 0) - length),
      ends,
      nameOf,
    };
  };
};
