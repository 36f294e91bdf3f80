import { clientStream, type Recordable, type StreamName } from '@pavadonis/domain';

/** Returns the stream into which an event merges its own, or would if it held. An amendment may name another survivor. */
export const namedSurvivor = (event: Recordable): StreamName | undefined => {
  const told = event.type === 'EventAmended' ? event.to : event;
  return told.type === 'ClientsMerged' ? clientStream(told.survivorId) : undefined;
};
