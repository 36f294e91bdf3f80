import { describe, expect, it } from '@jest/globals';
import { CommandId } from '@pavadonis/domain';
import { eventIdAt } from '@pavadonis/event-store';
import * as fc from 'fast-check';
import { createHash } from 'node:crypto';

// RFC 9562, 5.5, written out: SHA-1 over the name space's bytes and the name, then version and variant
const uuidV5 = (namespace: string, name: string): string => {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const command = (uuid: string): CommandId => {
  if (!CommandId.is(uuid)) throw new RangeError(`no UUID: ${uuid}`);
  return uuid;
};

// of any version and variant, as hosts may have made them
const anyCommand = fc
  .stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .map(command);

describe("an event's id", () => {
  it('follows from command and place as UUID version 5 prescribes', () => {
    fc.assert(
      fc.property(anyCommand, fc.nat(), (commandId, place) => {
        expect(eventIdAt(commandId, place)).toBe(uuidV5(commandId, String(place)));
      }),
    );
  });

  it('is another one at every place of every command', () => {
    const commands = ['018f6b2e-0000-7000-8000-000000000001', '018f6b2e-0000-7000-8000-000000000002'].map(
      command,
    );
    const ids = commands.flatMap((of) => Array.from({ length: 100 }, (_, place) => eventIdAt(of, place)));
    expect(new Set(ids).size).toBe(200);
  });
});
