import { type CommandId, isCorrection } from '@pavadonis/domain';
import type { SentFields } from '../server/visit';
import { DOCUMENT } from './corrections/document';
import { REASON } from './corrections/reason';
import type { Field } from './field';
import type { At } from './form';
import type { Entry } from './person';
import { sentOf } from './values';
import { readingReasons } from '../words/reading-reasons';

const textsOf = (sent: SentFields, name: string): string =>
  (sent.get(name) ?? [])
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .sort()
    .join('\n');

/** Returns the facts that a form holds, of the event that it recorded; a document that it added stands beside them. */
const factsOfForm = ({ event, metadata }: Pick<Entry, 'event' | 'metadata'>): object =>
  isCorrection(event)
    ? { ...('to' in event ? event.to : {}), [REASON]: event.reason, [DOCUMENT]: metadata.evidence[0] }
    : event;

/** A form that was recorded before: where, and whether it is sent now as it was then. */
export interface Repeated {
  readonly position: number;
  readonly isAlike: boolean;
}

/**
 * Returns where a form was recorded already, if it was, and whether what is sent now says the same. A command is recorded once,
 * so that a form which somebody went back to and changed would be dropped without a word.
 */
export const repeatedIn = async (
  { visit: { desk, session, sent }, person }: At,
  fields: readonly Field[],
  commandId: CommandId,
): Promise<Repeated | undefined> => {
  const found = person.recorded.find(({ metadata }) => metadata.commandId === commandId);
  if (found === undefined) return undefined;
  const note = { by: session.account.name, why: readingReasons.sentAgain };
  const [read] = await desk.office.reveal([found], note);
  const was = sentOf(fields, factsOfForm(read?.entry ?? found));
  // the number of another client may be typed by its end alone
  const isSame = ({ name }: Field): boolean =>
    name === 'survivorId'
      ? textsOf(was, name).endsWith(textsOf(sent, name).toLowerCase())
      : textsOf(was, name) === textsOf(sent, name);
  return { position: found.position, isAlike: fields.every(isSame) };
};
