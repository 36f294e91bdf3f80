import type {
  Correction,
  Decision,
  DocumentRef,
  Instant,
  ProviderId,
  Recordable,
  Recorded,
  StreamName,
} from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';

/** Any refusal: the demo's commands are planned to be allowed, so one stops it. */
export interface Refusal {
  readonly _tag: string;
}

/** What the desk knows of a stream when it decides. */
interface Known {
  readonly recorded: readonly Recorded<Recordable>[];
  readonly state: unknown;
}

/** Who writes a thing down. */
interface By {
  readonly actor: string;
  readonly role: string;
  readonly provider?: ProviderId;
}

/** A thing to be decided and written down at a moment. The name is unique and makes the ids. */
export interface Command {
  readonly name: string;
  readonly at: Instant;
  readonly stream: StreamName;
  readonly by: By;
  readonly evidence: readonly DocumentRef[];
  readonly decide: (known: Known) => Decision<Refusal, Recordable>;
}

/** A decision on a stream's state; the command's stream has to be one of that state. */
export const onState =
  (decide: (state: never) => Decision<Refusal, Recordable>): Command['decide'] =>
  ({ state }) =>
    decide(state as never);

/** A correction, decided on the stream as recorded. */
export const onRecorded =
  (decide: (recorded: readonly Recorded<Recordable>[]) => Decision<Refusal, Correction>): Command['decide'] =>
  ({ recorded }) =>
    decide(recorded) as Decision<Refusal, Recordable>;

/** A decision about one client. */
export type ClientDecision = (client: Client.State) => Decision<Refusal, Client.Event>;
