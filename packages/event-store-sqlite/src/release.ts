import { types } from 'node:util';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

let nowhere: MessagePort | undefined;

const portToNowhere = (): MessagePort => {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  return port1;
};

/**
 * Gives back the memory of bytes, which are empty afterwards. V8 frees them only when it collects garbage, and it does so seldom
 * while pages are read: some thirty megabytes of them lie there by then.
 *
 * A port that nobody listens to drops what it is sent, and the memory with it. Memory that bytes share with others, or that a
 * driver does not let go of, stays.
 */
export const release = (bytes: Uint8Array): void => {
  const { buffer } = bytes;
  if (!types.isArrayBuffer(buffer) || bytes.byteLength < buffer.byteLength) return;
  nowhere ??= portToNowhere();
  try {
    nowhere.postMessage(undefined, [buffer]);
  } catch {
    // not to be given away, so it waits for the garbage collection
  }
};
