/**
 * Measures what a vault costs: `pnpm bench:vault [texts] [--rounds n]`. First sealing and revealing a text, beside one call of
 * AES-256-GCM of Node on the same text with a fresh nonce, in one process, in turns. Then commands with a vault beside those
 * without one, and a replay of sealed texts beside that of clear ones, by processor time, each in a fresh process, in turns.
 */
import { missedByCommandsWithVault, missedByReplayOfSealed, missedByVault } from './bars';
import { AS_IN_LIFE } from './history/disorder';
import { CACHE, historyFile, sealedHistoryFile } from './history/file';
import { main, verdict } from './main';
import { contend, inRounds } from './rounds';
import { showSpeeds, type Timed } from './speed';
import { grouped, say, whisper } from './terminal';
import { KINDS, WAYS } from './vault/commands';
import { LENGTHS, type MeasuredVault } from './vault/measure';
import { LOGS } from './vault/replay';

const TEXTS = 20_000;
const ROUNDS = 9;
const PERSONS = 200;
const EVENTS = 100_000;

const textsSealed = async (texts: number, count: number): Promise<readonly string[]> => {
  const missed: string[] = [];
  for (const length of LENGTHS) {
    whisper(`texts of ${String(length)} bytes`);
    const { rounds } = await contend<MeasuredVault>('vault', String(length), String(texts), String(count));
    whisper('');
    say(`\n${grouped(texts)} texts of ${String(length)} bytes; medians of ${String(count)} rounds`);
    say(showSpeeds(rounds, 'texts', 'encrypt by GCM'));
    missed.push(...missedByVault(rounds).map((bar) => `${bar}, of ${String(length)} bytes`));
  }
  return missed;
};

const commandsSent = async (count: number): Promise<readonly string[]> => {
  const missed: string[] = [];
  for (const kind of KINDS) {
    const rounds = await inRounds(WAYS, count, (way, round) => {
      whisper(`${kind}, ${way}: round ${String(round)} of ${String(count)}`);
      return contend<Timed>('vault-commands', way, kind, String(PERSONS));
    });
    whisper('');
    say(`\ncommands that record ${kind}; medians of ${String(count)} rounds, by processor time`);
    say(showSpeeds(rounds, 'commands', 'without a vault'));
    missed.push(...missedByCommandsWithVault(kind, rounds));
  }
  return missed;
};

const logsReplayed = async (count: number): Promise<readonly string[]> => {
  const files = {
    'clear texts': await historyFile(EVENTS, AS_IN_LIFE, CACHE),
    'sealed texts': await sealedHistoryFile(EVENTS, AS_IN_LIFE, CACHE),
  };
  const rounds = await inRounds(LOGS, count, (log, round) => {
    whisper(`replay of ${log}: round ${String(round)} of ${String(count)}`);
    return contend<Timed>('vault-replay', files[log]);
  });
  whisper('');
  say(`\na replay of ${grouped(EVENTS)} events; medians of ${String(count)} rounds, by processor time`);
  say(showSpeeds(rounds, 'events', 'clear texts'));
  return missedByReplayOfSealed(rounds);
};

main(async ({ size: texts = TEXTS, rounds: count = ROUNDS }) =>
  verdict([
    ...(await textsSealed(texts, count)),
    ...(await commandsSent(count)),
    ...(await logsReplayed(count)),
  ]),
);
