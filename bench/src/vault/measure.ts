import { ClientId, clientStream, written } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { masterKey, openVault, type Vault } from '@pavadonis/vault';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { scratch } from '../scratch';
import { type Rounds, timed } from '../speed';

/** Two ways of the vault, and one of Node for each. */
export type Contender = 'encrypt by GCM' | 'decrypt by GCM' | 'seal' | 'reveal';

/** The times of all contenders, round by round. */
export interface MeasuredVault {
  readonly rounds: Rounds<Contender>;
}

/** The bytes of a word or two, of a sentence, and of the longest text. */
export const LENGTHS: readonly number[] = [40, 200, 1500];

const stream = clientStream(written(ClientId, '018f0000-0000-7000-8000-000000000001'));
const KIND = 'goal-text';
const NONCE_BYTES = 12;

const key = randomBytes(32);
const beside = Buffer.from(stream + KIND);

interface Encrypted {
  readonly nonce: Buffer;
  readonly bytes: Buffer;
  readonly tag: Buffer;
}

const encrypt = (text: string): Encrypted => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(beside);
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { nonce, bytes, tag: cipher.getAuthTag() };
};

const decrypt = ({ nonce, bytes, tag }: Encrypted): string => {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(beside);
  decipher.setAuthTag(tag);
  return decipher.update(bytes, undefined, 'utf8') + decipher.final('utf8');
};

const work = async (vault: Vault, texts: readonly string[]) => {
  const encrypted = texts.map(encrypt);
  const sealed: string[] = [];
  for (const text of texts) sealed.push(await orThrow(vault.seal(stream, KIND, text)));
  const each = async (act: (i: number) => unknown): Promise<number> => {
    for (let i = 0; i < texts.length; i += 1) await act(i);
    return texts.length;
  };
  return {
    'encrypt by GCM': () => timed(() => each((i) => encrypt(texts[i] ?? ''))),
    'decrypt by GCM': () => timed(() => each((i) => encrypted[i] && decrypt(encrypted[i]))),
    seal: () => timed(() => each((i) => vault.seal(stream, KIND, texts[i] ?? '')())),
    reveal: () => timed(() => each((i) => vault.reveal(stream, KIND, sealed[i] ?? '')())),
  };
};

/** Measures all contenders on texts of a length, in turns: a moment in which the machine is slow meets them all. */
export const measure = async (length: string, count: string, rounds: string): Promise<MeasuredVault> => {
  const { folder, remove } = scratch();
  try {
    const vault = await orThrow(
      openVault({
        keys: join(folder, 'keys.db'),
        register: join(folder, 'forgotten.db'),
        master: orThrow(masterKey(randomBytes(64))),
      }),
    );
    const texts = Array.from({ length: Number(count) }, (_, i) => String(i).padEnd(Number(length), 'a'));
    const contenders = await work(vault, texts);
    const measured: Rounds<Contender>[number][] = [];
    for (let round = 0; round <= Number(rounds); round += 1) {
      const times = {
        'encrypt by GCM': await contenders['encrypt by GCM'](),
        seal: await contenders.seal(),
        'decrypt by GCM': await contenders['decrypt by GCM'](),
        reveal: await contenders.reveal(),
      };
      // the first one warms up
      if (round > 0) measured.push(times);
    }
    await orThrow(vault.close());
    return { rounds: measured };
  } finally {
    remove();
  }
};
