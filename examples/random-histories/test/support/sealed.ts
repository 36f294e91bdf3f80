import {
  type IdElsewhere,
  MatchId,
  type Recordable,
  type Recorded,
  sealEvent,
  type Sealing,
  type StreamName,
  type Text,
  type WritePersonal,
  written,
} from '@pavadonis/domain';
import { createHash } from 'node:crypto';

const hashOf = (...parts: readonly string[]): Buffer =>
  createHash('sha512').update(JSON.stringify(parts)).digest();

// a text of the form of a sealed one; nobody opens it here
const sealedText =
  (stream: StreamName): WritePersonal =>
  (text, kind) =>
    `sealed:1:${'A'.repeat(32)}${hashOf(stream, kind, text).toString('base64url')}` as Text;

const sameAs = ({ scheme, value }: IdElsewhere): MatchId => {
  const hex = hashOf(scheme, value).toString('hex');
  return written(MatchId, hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
};

/** Returns how a vault would seal the texts of a stream: equal texts of one kind alike, and otherwise in another stream. */
export const sealingOf = (stream: StreamName): Sealing => ({ text: sealedText(stream), sameAs });

/** Returns a history as it would have been recorded with a vault. */
export const sealedHistory = (log: readonly Recorded<Recordable>[]): readonly Recorded<Recordable>[] =>
  log.map((each) => ({ ...each, event: sealEvent(each.event, sealingOf(each.stream)) }));
