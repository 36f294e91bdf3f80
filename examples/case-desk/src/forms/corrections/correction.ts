import { newId } from '@pavadonis/casework';
import {
  amendEvent,
  CommandId,
  factsOf,
  type Form,
  idOf,
  type InvalidField,
  type StreamOf,
  EventVoided,
  voidEvent,
} from '@pavadonis/domain';
import { html } from '@pavadonis/page';
import { eventTypeText } from '@pavadonis/texts';
import { type Answer, goOn, notHere, page } from '../../server/answer';
import type { SentFields, Visit } from '../../server/visit';
import { documentFields, type Field } from '../field';
import type { At, DeskForm, Sent } from '../form';
import { inTurn } from '../in-turn';
import { formPage } from '../page';
import { readPerson, streamOf } from '../person';
import { repeatedIn } from '../repeated';
import { commandIdIn, type Fate, submit } from '../submit';
import { sentOf } from '../values';
import { formWords } from '../words';
import { DOCUMENT, documentIn } from './document';
import { REASON, reasonField } from './reason';
import { revealed } from './revealed';
import { correctionPath, formOfType, type Kind, type Target, targetIn } from './target';
import { correctionWords } from './words';

const isShown = ({ kind }: Field): boolean => kind !== 'hidden';

const inReason = (invalid: readonly InvalidField[]): Sent => ({
  _tag: 'Invalid',
  fields: invalid.map((each) => (each.field === 'reason' ? { ...each, field: REASON } : each)),
});

/** Returns the facts of an event beside the fields that a form shows, such as its ids. */
const besideShown = (holds: object, fields: readonly Field[]): Form => {
  const shown = new Set(fields.filter(isShown).map(({ name }) => name.split('.')[0]));
  return Object.fromEntries(
    Object.entries(holds).filter(([name]) => !shown.has(name) && name !== 'type' && name !== 'v'),
  );
};

/** Offers what the event names already, such as an episode that is over. */
const offeringPresent =
  (holds: object) =>
  (field: Field): Field => {
    if (field.kind !== 'one' && field.kind !== 'several') return field;
    const offered = new Set(field.options.map(([value]) => value));
    const present = (sentOf([field], holds).get(field.name) ?? []).filter((each) => !offered.has(each));
    return {
      ...field,
      options: [...field.options, ...present.map((each) => [each, `…${each.slice(-6)}`] as const)],
    };
  };

const fieldsOf = (kind: Kind, base: DeskForm | undefined, at: At): readonly Field[] => {
  if (kind === 'evidence') return documentFields(DOCUMENT, { called: { lv: 'Dokuments', en: 'Document' } });
  return kind === 'amend' ? (base?.fields(at) ?? []) : [];
};

/** Makes the form of a correction: what it sends is a correction of the target, decided on the stream as recorded. */
const correctionForm = (kind: Kind, target: Target, base: DeskForm | undefined): DeskForm => ({
  name: kind,
  right: 'correct',
  title: { lv: correctionWords.lv[kind], en: correctionWords.en[kind] },
  fields: (at) => [
    ...fieldsOf(kind, base, at).filter(isShown).map(offeringPresent(target.holds)),
    reasonField,
  ],
  fieldOf: base?.fieldOf ?? {},
  send: async (at, form, command) => {
    const { today, desk } = at.visit;
    const { [REASON]: reason = '', ...given } = form;
    const meant = factsOf(EventVoided, { on: today, target: target.id, reason });
    if (kind === 'void')
      return meant._tag === 'Left'
        ? inReason(meant.left)
        : desk.office.correct(target.stream, voidEvent, meant.right, command);
    if (kind === 'evidence') {
      const document = documentIn(given, today);
      if (document._tag === 'Left') return { _tag: 'Invalid', fields: document.left };
      if (meant._tag === 'Left') return inReason(meant.left);
      return desk.office.addEvidence(target.stream, meant.right, { ...command, evidence: [document.right] });
    }
    if (base?.read === undefined) throw new Error('a type of event without a form');
    const filled = { ...besideShown(target.holds, base.fields(at)), ...given };
    const whole = (await base.complete?.(at, filled)) ?? { _tag: 'Completed', form: filled };
    if (whole._tag !== 'Completed') return whole;
    const to = base.read.eventOf(whole.form);
    if (to._tag === 'Left') return { _tag: 'Invalid', fields: to.left };
    if (meant._tag === 'Left') return inReason(meant.left);
    const facts = { ...meant.right, to: to.right };
    return desk.office.correct(target.stream, amendEvent, facts, command);
  },
});

interface Showing {
  readonly values: SentFields;
  readonly command: CommandId;
  readonly fate?: Exclude<Fate, { readonly _tag: 'Done' }> | undefined;
}

const show = (kind: Kind, { form, target, at }: Opened, { values, command, fate }: Showing): Answer => {
  const { visit, person } = at;
  const { language, notation } = visit;
  const words = correctionWords[language];
  const event = words.of(eventTypeText(target.holds.type, language), notation.date(target.holds.on));
  const title = `${words[kind]}: ${event}`;
  const main = formPage(
    {
      title,
      action: correctionPath(person, target.id, kind),
      fields: form.fields(at),
      values,
      problems: fate?._tag === 'Refused' ? fate.problems : new Map(),
      command,
      seen: person.seen,
      back: `/clients/${idOf(person.stream)}`,
      remark: html`<p class="note">${words.remarks[kind]}</p>`,
      whole: fate?.whole,
      help: fate?._tag === 'Refused' ? fate.help : undefined,
    },
    visit,
  );
  if (fate === undefined) return page(title, main);
  return page(`${formWords[language].error}: ${title}`, main, fate._tag === 'Refused' ? 422 : 409);
};

interface Opened {
  readonly at: At;
  readonly target: Target;
  readonly form: DeskForm;
}

const open = async (kind: Kind, visit: Visit): Promise<Opened | undefined> => {
  const stream = streamOf(visit, visit.part('client'));
  if (stream === undefined) return undefined;
  const person = await readPerson(visit, stream);
  const target = targetIn(person, visit.part('event'));
  if (target === undefined) return undefined;
  const base = formOfType(target.holds.type);
  if (kind === 'amend' && base === undefined) return undefined;
  return { at: { visit, person }, target, form: correctionForm(kind, target, base) };
};

/** Shows the form of a correction, filled in with what holds; its personal texts are revealed for it. */
export const showCorrection = async (kind: Kind, visit: Visit): Promise<Answer> => {
  const opened = await open(kind, visit);
  if (opened === undefined) return notHere;
  const { at, target, form } = opened;
  const values = kind === 'amend' ? sentOf(form.fields(at), await revealed(at, target)) : new Map();
  return show(kind, opened, { values, command: newId(CommandId) });
};

/** Answers a void that is sent again: there is no event any more that it could name. */
const voidedBefore = async (
  visit: Visit,
  stream: StreamOf<'client'>,
  command: CommandId,
): Promise<Answer> => {
  const at = { visit, person: await readPerson(visit, stream) };
  const repeated = await repeatedIn(at, [reasonField], command);
  if (repeated === undefined) return notHere;
  return goOn(`/clients/${idOf(stream)}?done=${repeated.isAlike ? 'void' : 'already'}`);
};

/** Records a correction that was sent. */
export const sendCorrection = async (kind: Kind, visit: Visit): Promise<Answer> => {
  const stream = streamOf(visit, visit.part('client'));
  const command = commandIdIn(visit.sent);
  if (stream === undefined || command === undefined) return notHere;
  return inTurn(stream, async () => {
    const opened = await open(kind, visit);
    if (opened === undefined) return voidedBefore(visit, stream, command);
    const { at, form } = opened;
    const fate = await submit(form, at, form.fields(at), command);
    if (fate._tag !== 'Done') return show(kind, opened, { values: visit.sent, command, fate });
    await visit.desk.office.readModels.caughtUpTo(fate.position);
    return goOn(`/clients/${idOf(stream)}?done=${fate.isRecorded ? kind : 'already'}`);
  });
};
