import { newKey } from '@pavadonis/audit';
import { orThrow } from '@pavadonis/event-store';
import { hash } from 'node:crypto';
import { parseSigner } from '../../src/seal/key';

/** The keys of a log or witness, always the same for a name. */
export const keysOf = (name: string) => {
  const texts = orThrow(newKey(name, hash('sha256', name, 'buffer')));
  return { ...texts, key: orThrow(parseSigner(texts.signer)) };
};

const DASH = '\u2014';

/** A witness that signs a seal as C2SP's `tlog-cosignature` says, with its verifier. */
export const witness = (name: string) => {
  const { key, verifier } = keysOf(name);
  const [, , encoded = ''] = /^([^+]+)\+([^+]+)\+(.+)$/.exec(verifier)?.slice(1) ?? [];
  const bytes = Buffer.concat([Buffer.from([4]), Buffer.from(encoded, 'base64').subarray(1)]);
  const id = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), bytes]), 'buffer').subarray(0, 4);
  return {
    verifier: `${name}+${id.toString('hex')}+${bytes.toString('base64')}`,
    cosign: (seal: string, seconds: number): string => {
      const text = seal.slice(0, seal.lastIndexOf('\n\n') + 1);
      const time = Buffer.alloc(8);
      time.writeBigUInt64BE(BigInt(seconds));
      const message = Buffer.from(`cosignature/v1\ntime ${String(seconds)}\n${text}`);
      const signature = Buffer.concat([id, time, key.sign(message)]);
      return `${seal}${DASH} ${name} ${signature.toString('base64')}\n`;
    },
  };
};
