import { describe, expect, it } from '@jest/globals';
import { release } from '../src/release';

describe('bytes that were released', () => {
  it('take no memory', () => {
    const bytes = new Uint8Array(100);
    release(bytes);
    expect(bytes.buffer.byteLength).toBe(0);
  });

  it('stay where others share their memory', () => {
    const shared = new Uint8Array(100);
    release(shared.subarray(10, 20));
    const ofThreads = new Uint8Array(new SharedArrayBuffer(100));
    release(ofThreads);
    expect([shared.length, ofThreads.length]).toEqual([100, 100]);
  });

  it('stay where their memory is not to be given away', () => {
    const pooled = new Uint8Array(Buffer.from('some').buffer);
    const { length } = pooled;
    release(pooled);
    expect(pooled.length).toBe(length);
  });
});
