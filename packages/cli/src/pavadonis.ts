import { CommanderError } from 'commander';
import * as E from 'fp-ts/Either';
import { type ExitCode, exitCodeOf, exitCodes, type Failure, programFailed, textOfFailure } from './failure';
import { languageOf } from './language';
import { openSecret } from './files/open-secrets';
import { outRefused } from './files/out-refused';
import { progressOf } from './progress';
import { seen, seenJson } from './seen';
import type { StandingStill, Surroundings } from './surroundings';
import { tell } from './tell';
import { commands } from './usage/commands';
import { outOption } from './report/written';
import { keyOf, read } from './usage/option';
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

const secretsOf = ({ command, given }: Called, { env }: Surroundings): readonly string[] =>
  command.options.flatMap(({ name, secret }) => {
    const named = given[keyOf(name)] ?? env[secret?.variable ?? ''];
    return secret === undefined || typeof named !== 'string' ? [] : [named];
  });

/** Names the files whose keys a failure may be about. */
const withKeyFiles =
  ({ command, given }: Called) =>
  (failure: Failure): Failure => {
    if (failure._tag !== 'InvalidKey') return failure;
    const files = command.options.flatMap(({ name, keys }) => {
      const named = given[keyOf(name)];
      return keys === failure.expected && typeof named === 'string' ? [named] : [];
    });
    return files.length === 0 ? failure : { _tag: 'KeyUnusable', files, because: failure };
  };

const FILES_IN_ENVIRONMENT = [
  'PAVADONIS_STORE',
  'PAVADONIS_VAULT',
  'PAVADONIS_FORGOTTEN',
  'PAVADONIS_MASTER_FILE',
] as const;

/** Returns all that may be a file among what was given, but the one to write to. */
const readOf = ({ given, argument }: Called, { env }: Surroundings): readonly string[] => {
  const options = Object.entries(given).filter(([name]) => name !== outOption.name);
  const values = [...options.map(([, value]) => value), ...FILES_IN_ENVIRONMENT.map((name) => env[name])];
  return [argument, ...values].filter((value) => typeof value === 'string');
};

const doneAsItIs: StandingStill = (work) => work();

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
  const writable = outRefused(given, readOf(called, surroundings));
  if (E.isLeft(writable)) return writable;
  const progress = progressOf(surroundings, options);
  const { signal, standingStill = doneAsItIs } = surroundings;
  const done = await command.run(given, argument, {
    store: store.right,
    env: surroundings.env,
    signal,
    standingStill,
    language,
    onEvents: progress.onEvents,
    onSteps: progress.onSteps,
  })();
  // a long computation hears of no signal until it ends
  await turn();
  progress.stop();
  if (E.isLeft(done)) return E.left(withKeyFiles(called)(done.left));
  // what is done is told all the same, and what would only be shown is not
  if (signal.aborted && done.right.kind === 'answers') return E.left({ _tag: 'Interrupted' });
  const told = await tell(done.right, surroundings, options);
  if (E.isLeft(told)) return told;
  if (done.right.kind === 'answers' && done.right.notHeld !== undefined) return E.left(done.right.notHeld);
  if (!options.quiet)
    for (const warning of secretsOf(called, surroundings).flatMap((path) => openSecret(path) ?? []))
      surroundings.err.write(
        options.json
          ? `${seenJson({ warning: { text: warning[language] } })}\n`
          : `${seen(warning[language])}\n`,
      );
  return told;
};

const attempted = async (
  given: readonly string[],
  surroundings: Surroundings,
  language: ReturnType<typeof languageOf>,
): Promise<E.Either<Failure, ExitCode>> => {
  try {
    const called = parsed(given, surroundings, language);
    return E.isLeft(called) ? called : await carriedOut(called.right, surroundings, language);
  } catch (thrown) {
    return E.left(programFailed(thrown));
  }
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
  const done = await attempted(given, surroundings, language);
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
