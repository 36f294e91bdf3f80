/** Loaded before a program, it tells how long the processor worked on it, from its start to its end, by another channel. */
import { writeSync } from 'node:fs';

const CHANNEL = 3;

process.once('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(CHANNEL, String((user + system) / 1e6));
});
