import { CivilDate, Instant, StreamName } from '@pavadonis/domain';
import { type InvalidArgument, invalidArgument } from '@pavadonis/event-store';
import * as TE from 'fp-ts/TaskEither';
import type { Vault } from './vault';

type Check = InvalidArgument | undefined;

const aText = (argument: InvalidArgument['argument'], value: unknown): Check =>
  typeof value === 'string' ? undefined : invalidArgument(argument, 'a text');

const aStream = (value: unknown): Check =>
  StreamName.is(value)
    ? undefined
    : invalidArgument('stream', 'a category, a hyphen and a UUID in lower case');

const streams = (value: unknown): Check =>
  Array.isArray(value) && value.every(StreamName.is)
    ? undefined
    : invalidArgument('streams', 'a list of streams');

const anInstant = (value: unknown): Check =>
  Instant.is(value) ? undefined : invalidArgument('due', 'an instant in UTC to the millisecond');

const aDay = (value: unknown): Check =>
  CivilDate.is(value) ? undefined : invalidArgument('on', 'a day as YYYY-MM-DD');

/** Makes a call where all its arguments are what they must be. */
const checked = <X, A>(
  checks: readonly Check[],
  call: () => TE.TaskEither<X, A>,
): TE.TaskEither<X | InvalidArgument, A> => {
  const refused = checks.find((check) => check !== undefined);
  return refused === undefined ? call() : TE.left(refused);
};

/**
 * A vault that refuses arguments which are none, as hosts without types give them: what is no stream may be a name, and what is
 * no moment never comes.
 */
export const checkedVault = (vault: Vault): Vault => {
  const { forgetting, masters } = vault;
  return {
    ...vault,
    seal: (stream, kind, text) =>
      checked([aStream(stream), aText('kind', kind), aText('text', text)], () =>
        vault.seal(stream, kind, text),
      ),
    reveal: (stream, kind, sealed) =>
      checked([aStream(stream), aText('kind', kind), aText('text', sealed)], () =>
        vault.reveal(stream, kind, sealed),
      ),
    opens: (stream, kind, sealed) =>
      checked([aStream(stream), aText('kind', kind), aText('text', sealed)], () =>
        vault.opens(stream, kind, sealed),
      ),
    sameAs: (scheme, value, stream) =>
      checked([aText('scheme', scheme), aText('value', value), aStream(stream)], () =>
        vault.sameAs(scheme, value, stream),
      ),
    idsFromFile: (file) => checked([aText('file', file)], () => vault.idsFromFile(file)),
    forgetting: {
      ...forgetting,
      ask: (given) => {
        // of a host without types
        const { request, streams: of, due } = { ...given };
        return checked([aText('request', request), streams(of), anInstant(due)], () =>
          forgetting.ask({ request, streams: [...of], due }),
        );
      },
      takeBack: (request) => checked([aText('request', request)], () => forgetting.takeBack(request)),
      carryOut: (request) => checked([aText('request', request)], () => forgetting.carryOut(request)),
      of: (stream) => checked([aStream(stream)], () => forgetting.of(stream)),
    },
    masters: {
      ...masters,
      recordDestroyed: (master, on) =>
        checked([aText('master', master), aDay(on)], () => masters.recordDestroyed(master, on)),
    },
  };
};
