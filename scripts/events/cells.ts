import type { Form } from './form';
import { docOf, docOfField, type Place } from './meaning';

/** As it is written in code. */
export const code = (text: string | number): string => `\`${text}\``;

/** Names one of some things, or the only one. */
export const either = (options: readonly string[]): string =>
  options.length < 2 ? options.join('') : `${options.slice(0, -1).join(', ')} or ${options.at(-1) ?? ''}`;

const link = (name: string): string => `[${code(name)}](#${name.toLowerCase()})`;

/** Says in words what a field may hold. */
export const typeOf = (form: Form): string => {
  switch (form._tag) {
    case 'Literal':
      return code(form.value);
    case 'Choice':
      return either(form.values.map(code));
    case 'Boolean':
      return 'true or false';
    case 'Value':
      return code(form.name);
    case 'List':
      return form.name === undefined ? `list of ${typeOf(form.of)}` : link(form.name);
    case 'Record':
      return link(form.name);
    case 'OneOf':
      return either(form.forms.map(typeOf));
    case 'Events':
      return 'an event of the same kind of stream';
  }
};

/** The unit of a field that holds amounts: its own, or that of its values. */
export const unitOf = (form: Form, place: Place): string => {
  if (form._tag === 'List') return unitOf(form.of, place);
  return (form._tag === 'Value' ? docOf(form.name)?.unit : undefined) ?? docOfField(place)?.unit ?? '';
};

/** Whether a field is personal, or what of it is. */
export const personalOf = (form: Form): string => {
  if (form.personal) return 'yes';
  switch (form._tag) {
    case 'Record':
      return (
        form.fields
          .filter((field) => personalOf(field.form) !== 'no')
          .map(({ name }) => `its ${code(name)}`)
          .join(', ') || 'no'
      );
    case 'List':
      return personalOf(form.of);
    case 'OneOf':
      return form.forms.map(personalOf).find((each) => each !== 'no') ?? 'no';
    case 'Events':
      return 'as in that event';
    case 'Literal':
    case 'Choice':
    case 'Boolean':
    case 'Value':
      return 'no';
  }
};

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
