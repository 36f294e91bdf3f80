import { newId } from '@pavadonis/casework';
import { CivilDate, CommandId, idOf } from '@pavadonis/domain';
import type { Html } from '@pavadonis/page';
import { type Answer, goOn, notHere, page } from '../server/answer';
import type { Route, SentFields, Visit } from '../server/visit';
import { shortNumber } from '../words/short-number';
import type { Field } from './field';
import type { At, DeskForm } from './form';
import { formPage } from './page';
import { readPerson, streamOf } from './person';
import type { Problems } from './render';
import { commandIdIn, submit } from './submit';
import { inTurn } from './in-turn';
import { formWords } from './words';

const backTo = ({ backTo: path }: DeskForm, id: string): string => path?.(id) ?? `/clients/${id}`;

/** The values with which a form opens: today, and whatever a link named, such as a goal or another day. */
const opening = (fields: readonly Field[], { query, today }: Visit): SentFields =>
  new Map(
    fields.flatMap((field): readonly (readonly [string, readonly string[]])[] => {
      if (field.kind === 'hidden') return [[field.name, [field.value]]];
      const named = query(field.name);
      if (named !== undefined && (field.kind === 'one' || field.kind === 'several'))
        return [[field.name, [named]]];
      if (named !== undefined && field.kind === 'day' && CivilDate.is(named)) return [[field.name, [named]]];
      if (field.kind === 'several') return [[field.name, field.chosen ?? []]];
      if (field.kind === 'one' && field.options.length === 1)
        return [[field.name, [field.options[0]?.[0] ?? '']]];
      return field.kind === 'day' && field.name === 'on' ? [[field.name, [today]]] : [];
    }),
  );

/** A form as it is shown again, or for the first time. */
interface Showing {
  readonly values: SentFields;
  readonly command: CommandId;
  readonly problems?: Problems;
  readonly whole?: Html | undefined;
  readonly help?: Html | undefined;
  readonly status?: 409 | 422;
}

const show = (form: DeskForm, { visit, person }: At, fields: readonly Field[], showing: Showing): Answer => {
  const { language } = visit;
  const { values, command, problems = new Map<string, string>(), whole, help, status } = showing;
  const id = idOf(person.stream);
  const title = `${form.title[language]}: ${shortNumber(person.stream)}`;
  const main = formPage(
    {
      title,
      action: `/clients/${id}/${form.name}`,
      fields,
      values,
      problems,
      command,
      seen: person.seen,
      back: backTo(form, id),
      whole,
      help,
    },
    visit,
  );
  return page(status === undefined ? title : `${formWords[language].error}: ${title}`, main, status);
};

const sendForm = async (form: DeskForm, visit: Visit): Promise<Answer> => {
  const stream = streamOf(visit, visit.part('client'));
  const command = commandIdIn(visit.sent);
  if (stream === undefined || command === undefined) return notHere;
  return inTurn(stream, async () => {
    const at = { visit, person: await readPerson(visit, stream) };
    const fields = form.fields(at);
    const fate = await submit(form, at, fields, command);
    switch (fate._tag) {
      case 'Done':
        await visit.desk.office.readModels.caughtUpTo(fate.position);
        return goOn(`${backTo(form, idOf(stream))}?done=${fate.isRecorded ? form.name : 'already'}`);
      case 'Refused':
        return show(form, at, fields, { values: visit.sent, command, ...fate, status: 422 });
      case 'Overtaken':
        return show(form, at, fields, { values: visit.sent, command, ...fate, status: 409 });
    }
  });
};

/** The routes of a form about a client: the one that shows it, and the one that takes it. */
export const formRoute = (form: DeskForm): readonly Route[] => {
  const path = `/clients/:client/${form.name}`;
  const { right } = form;
  return [
    {
      method: 'GET',
      path,
      right,
      answer: async (visit) => {
        const stream = streamOf(visit, visit.part('client'));
        if (stream === undefined) return notHere;
        const at = { visit, person: await readPerson(visit, stream) };
        const fields = form.fields(at);
        return show(form, at, fields, { values: opening(fields, visit), command: newId(CommandId) });
      },
    },
    { method: 'POST', path, right, answer: (visit) => sendForm(form, visit) },
  ];
};
