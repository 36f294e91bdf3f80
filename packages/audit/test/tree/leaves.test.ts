import { describe, expect, it } from '@jest/globals';
import { leafHash, leafOf } from '@pavadonis/audit';
import { clientStream, ClientId, instant } from '@pavadonis/domain';
import { exampleId } from '@pavadonis/testing/examples/ids';

const event = {
  id: '6a1f3c52-8a0e-5f37-9d7a-2f3d2c5e9b10',
  stream: clientStream(exampleId(ClientId, 1)),
  revision: 12,
  type: 'SupportDelivered',
  recordedAt: instant('2024-07-01T09:00:00.000Z'),
  metadata: '{}',
  data: '{"ā":"𝄞"}',
};

describe('the leaf of an event', () => {
  it('is its eight fields, each after its length in bytes', () => {
    const leaf = Buffer.from(leafOf(event));
    const fields: string[] = [];
    for (let at = 0; at < leaf.length;) {
      const length = leaf.readUInt32BE(at);
      fields.push(leaf.toString('utf8', at + 4, at + 4 + length));
      at += 4 + length;
    }
    expect(fields).toEqual([
      'pavadonis-event-1',
      event.id,
      event.stream,
      '12',
      event.type,
      '2024-07-01T09:00:00.000Z',
      '{}',
      '{"ā":"𝄞"}',
    ]);
  });

  it('differs with every field, also where the texts together do not', () => {
    const others = [
      { ...event, revision: 1 },
      { ...event, metadata: '', data: '{}{"ā":"𝄞"}' },
      { ...event, data: '{"ā":"𝄞" }' },
    ];
    const hashes = [event, ...others].map((each) => leafHash(leafOf(each)).toString('hex'));
    expect(new Set(hashes).size).toBe(4);
  });

  it('knows nothing of the position', () => {
    expect(leafOf({ ...event, ...{ position: 7 } })).toEqual(leafOf(event));
  });
});
