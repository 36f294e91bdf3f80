/**
 * Measures what sealing and revealing a text costs: `pnpm bench:vault [texts] [--rounds n]`. Beside it stands one call of
 * AES-256-GCM of Node on the same text, with a fresh nonce. All in one process, in turns.
 */
import { missedByVault } from './bars';
import { main, verdict } from './main';
import { contend } from './rounds';
import { showSpeeds } from './speed';
import { grouped, say, whisper } from './terminal';
import { LENGTHS, type MeasuredVault } from './vault/measure';

const TEXTS = 20_000;
const ROUNDS = 9;

main(async ({ size: texts = TEXTS, rounds: count = ROUNDS }) => {
  const missed: string[] = [];
  for (const length of LENGTHS) {
    whisper(`texts of ${String(length)} bytes`);
    const { rounds } = await contend<MeasuredVault>('vault', String(length), String(texts), String(count));
    whisper('');
    say(`\n${grouped(texts)} texts of ${String(length)} bytes; medians of ${String(count)} rounds`);
    say(showSpeeds(rounds, 'texts', 'encrypt by GCM'));
    missed.push(...missedByVault(rounds).map((bar) => `${bar}, of ${String(length)} bytes`));
  }
  return verdict(missed);
});
