import { CommanderError } from 'commander';
import * as E from 'fp-ts/Either';
import { type ExitCode, exitCodeOf, exitCodes, type Failure, textOfFailure } from './failure';
import { languageOf } from './language';
import { progressOf } from './progress';
import { seenJson } from './seen';
import type { Surroundings } from './surroundings';
import { tell } from './tell';
import { commands } from './usage/commands';
import { read } from './usage/option';
import { type Called, programOf } from './usage/program';
import { rejected } from './usage/rejected';
import { jsonOption, langOption, namedStore, quietOption } from './usage/shared-options';

const WIDTH = 100;

/** Reads arguments: they call a command, or nothing is left to do, as after help. */
const parsed = (
  given: readonly string[],
  { out }: Surroundings,
  language: ReturnType<typeof languageOf>,
): E.Either<Failure, Called | undefined> => {
  let called: Called | undefined;
  let helpedBy = 'pavadonis';
  const program = programOf(commands, {
    language,
    given,
    write: out.write,
    columns: out.columns ?? WIDTH,
    onCall: (each) => {
      called = each;
    },
    onError: (path) => {
      helpedBy = path;
    },
  });
  try {
    program.parse(given, { from: 'user' });
    return E.right(called);
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    return thrown.exitCode === 0 ? E.right(undefined) : E.left(rejected(thrown, helpedBy));
  }
};

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

const carriedOut = async (
  called: Called | undefined,
  surroundings: Surroundings,
  language: ReturnType<typeof languageOf>,
): Promise<E.Either<Failure, ExitCode>> => {
  if (called === undefined) return E.right(exitCodes.done);
  const { command, given, argument } = called;
  const lang = read(langOption, given);
  if (E.isLeft(lang)) return lang;
  const store = namedStore(given, surroundings.env);
  if (E.isLeft(store)) return store;
  const options = {
    quiet: given[quietOption.name] === true,
    json: given[jsonOption.name] === true,
    language,
  };
  const progress = progressOf(surroundings, options);
  const { signal } = surroundings;
  const done = await command.run(given, argument, {
    store: store.right,
    env: surroundings.env,
    signal,
    language,
    onEvents: progress.onEvents,
    onSteps: progress.onSteps,
  })();
  // a long computation hears of no signal until it ends
  await turn();
  progress.stop();
  if (E.isLeft(done)) return done;
  // what is done is told all the same, and what would only be shown is not
  if (signal.aborted && done.right.kind === 'answers') return E.left({ _tag: 'Interrupted' });
  const told = await tell(done.right, surroundings, options);
  const notHeld = done.right.kind === 'answers' ? done.right.notHeld : undefined;
  return E.isLeft(told) || notHeld === undefined ? told : E.left(notHeld);
};

/**
 * Carries out the command that arguments name, and returns the number to end with. It ends no process and reads no clock but to
 * say what today is where no day is given.
 *
 * @example
 * const code = await pavadonis(['status', '--store', 'office.sqlite'], surroundings);
 */
export const pavadonis = async (given: readonly string[], surroundings: Surroundings): Promise<ExitCode> => {
  const language = languageOf(given);
  const called = parsed(given, surroundings, language);
  const done = E.isLeft(called) ? called : await carriedOut(called.right, surroundings, language);
  if (E.isRight(done)) return done.right;
  const { left: failure } = done;
  const said = textOfFailure(failure, language);
  const exitCode = exitCodeOf(failure);
  surroundings.err.write(
    given.includes('--json')
      ? `${seenJson({ error: { tag: failure._tag, text: said, exitCode } })}\n`
      : `${said}\n`,
  );
  return exitCode;
};
