import { CommandId, type Form } from '@pavadonis/domain';
import type { Command } from '@pavadonis/casework';
import { Failure } from '@pavadonis/event-store';
import { html, type Html } from '@pavadonis/page';
import { eventTypeText, textOf } from '@pavadonis/texts';
import { byOf } from '../sign-in/by';
import type { SentFields, Visit } from '../server/visit';
import type { Field } from './field';
import type { At, DeskForm, Sent } from './form';
import { COMMAND, SEEN } from './page';
import { type Entry, type Person, readPerson } from './person';
import { daysOutside, invalidProblems, notOffered } from './problems';
import { remedies } from './remedies';
import type { Problems } from './render';
import { repeatedIn } from './repeated';
import { formOf } from './values';
import { formWords } from './words';

/** The fate of a form that was sent. */
export type Fate =
  /** It is recorded, up to a position; by this sending, or the facts held already. */
  | { readonly _tag: 'Done'; readonly position: number; readonly isRecorded: boolean }
  /** It was refused: beside fields, or as a whole. */
  | {
      readonly _tag: 'Refused';
      readonly problems: Problems;
      readonly whole?: Html | undefined;
      /** The forms that may remove the cause of it. */
      readonly help?: Html | undefined;
    }
  /** Somebody else recorded something about the client meanwhile. */
  | { readonly _tag: 'Overtaken'; readonly whole: Html };

/** Reads the id of a form's command, if it is one. */
export const commandIdIn = (sent: SentFields): CommandId | undefined => {
  const id = sent.get(COMMAND)?.[0];
  return CommandId.is(id) ? id : undefined;
};

const seenIn = (sent: SentFields): number => {
  const text = sent.get(SEEN)?.[0] ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
};

const unseenIn = ({ recorded }: Person, sent: SentFields): readonly Entry[] =>
  recorded.filter(({ position }) => position > seenIn(sent));

const overtakenBy = (entries: readonly Entry[], { language, notation }: Visit): Html => {
  const words = formWords[language];
  return html`<p>${words.overtaken}</p>
    <ul>
      ${entries.map(
        ({ event, recordedAt, metadata }) =>
          html`<li>
            ${eventTypeText(event.type, language)}, ${notation.date(event.on)} –
            ${words.by(metadata.by.actor)}, ${notation.moment(recordedAt)}
          </li>`,
      )}
    </ul>
    <p>${words.lookAgain}</p>`;
};

const refused = ({ refusal }: Extract<Sent, { readonly _tag: 'Refused' }>, form: DeskForm, at: At): Fate => {
  const problem = textOf(refusal, at.visit.language);
  const name = form.fieldOf[refusal._tag] ?? 'form';
  const help = remedies(at, refusal._tag);
  return name === 'form'
    ? { _tag: 'Refused', problems: new Map(), whole: html`<p>${problem}</p>`, help }
    : { _tag: 'Refused', problems: new Map([[name, problem]]), help };
};

const withWhole = (problems: Problems): Fate => {
  const whole = problems.get('form');
  return { _tag: 'Refused', problems, ...(whole === undefined ? {} : { whole: html`<p>${whole}</p>` }) };
};

/** Says what others recorded, also through another process of the desk after this one read the client's events. */
const overtaken = async ({ visit, person }: At, unseen: number | undefined): Promise<Fate> => {
  const now = unseen === undefined ? person : await readPerson(visit, person.stream);
  const others = unseenIn(now, visit.sent);
  const { busy } = formWords[visit.language];
  return { _tag: 'Overtaken', whole: others.length > 0 ? overtakenBy(others, visit) : html`<p>${busy}</p>` };
};

const fateOf = (sent: Sent, fields: readonly Field[], form: DeskForm, at: At): Fate | Promise<Fate> => {
  const { language } = at.visit;
  switch (sent._tag) {
    case 'Recorded':
    case 'AlreadySo':
      return { _tag: 'Done', position: sent.position, isRecorded: sent._tag === 'Recorded' };
    case 'Invalid':
      return withWhole(invalidProblems(sent.fields, fields, language));
    case 'Refused':
      return refused(sent, form, at);
    case 'Conflict':
      return overtaken(at, sent.unseen);
  }
};

/** Says what the event cannot hold, beside what the desk itself finds wrong, so that all of it is mended at once. */
const unreadable = (form: DeskForm, fields: readonly Field[], { sent, language }: Visit): Problems => {
  const event = form.read?.eventOf(formOf(fields, sent));
  return event?._tag === 'Left' ? invalidProblems(event.left, fields, language) : new Map();
};

/** Sends a form. Whoever gives it the id of another form's command is told so; of that one nothing is said. */
const sending = async (form: DeskForm, at: At, facts: Form, command: Command): Promise<Sent | undefined> => {
  try {
    return await form.send(at, facts, command);
  } catch (thrown) {
    const cause: unknown = thrown instanceof Failure ? thrown.cause : undefined;
    if ((cause as { readonly _tag?: unknown } | undefined)?._tag !== 'EventIdTaken') throw thrown;
    return undefined;
  }
};

/** Records a form that was sent, unless a field, a rule or what others recorded meanwhile forbids it. */
export const submit = async (
  form: DeskForm,
  at: At,
  fields: readonly Field[],
  commandId: CommandId,
): Promise<Fate> => {
  const { visit, person } = at;
  const { sent, language, today, session } = visit;
  const repeated = await repeatedIn(at, fields, commandId);
  const other: Fate = {
    _tag: 'Refused',
    problems: new Map(),
    whole: html`<p>${formWords[language].changedAfter}</p>`,
  };
  if (repeated !== undefined)
    return repeated.isAlike ? { _tag: 'Done', position: repeated.position, isRecorded: true } : other;
  const problems = new Map([
    ...daysOutside(fields, sent, today, language),
    ...notOffered(fields, sent, language),
  ]);
  if (problems.size > 0) return withWhole(new Map([...unreadable(form, fields, visit), ...problems]));
  const others = unseenIn(person, sent);
  if (others.length > 0) return { _tag: 'Overtaken', whole: overtakenBy(others, visit) };
  // another process may record before this one does
  const command: Command = { commandId, by: byOf(session.account), seen: seenIn(sent) };
  const outcome = await sending(form, at, formOf(fields, sent), command);
  return outcome === undefined ? other : fateOf(outcome, fields, form, at);
};
