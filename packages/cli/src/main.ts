import { exitCodes } from './failure';
import { fileRefusedText } from './files/file-refused';
import { languageOf } from './language';
import { pavadonis } from './pavadonis';
import type { Output, StandingStill } from './surroundings';

const outputOf = (stream: NodeJS.WriteStream): Output => ({
  write: (content) => void stream.write(content),
  // Node types it as a boolean, and leaves it out where there is no terminal
  isTTY: (stream.isTTY as boolean | undefined) === true,
  columns: stream.isTTY ? stream.columns : undefined,
});

const interruption = new AbortController();

const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

// a second interrupt ends the process at once, as it does where nobody listens
const interrupt = (): void => {
  deafen();
  interruption.abort();
};
const listen = (): void => {
  for (const name of INTERRUPTS) process.on(name, interrupt);
};
const deafen = (): void => {
  for (const name of INTERRUPTS) process.off(name, interrupt);
};
listen();

const standingStill: StandingStill = (work) => {
  deafen();
  try {
    return work();
  } finally {
    if (!interruption.signal.aborted) listen();
  }
};

// a reader such as `head` that has seen enough is no failure, and nobody is left to tell
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    const refused = { _tag: 'FileRefused', path: 'stdout', code: error.code ?? 'unknown' } as const;
    if (stream === process.stdout)
      process.stderr.write(`${fileRefusedText(refused, languageOf(process.argv))}\n`);
    process.exit(exitCodes.unusable);
  });

void pavadonis(process.argv.slice(2), {
  out: outputOf(process.stdout),
  err: outputOf(process.stderr),
  env: process.env,
  signal: interruption.signal,
  standingStill,
}).then((code) => {
  process.exitCode = code;
  // a client that waits for a server would keep the process
  if (code === exitCodes.interrupted) process.exit();
});
