import { html, type Html, nothing } from '@pavadonis/page';
import { fieldText, type Language, wordText } from '@pavadonis/texts';
import type { SentFields } from '../server/visit';
import { countries } from '../words/countries';
import type { Field, Option, Shown } from './field';
import { formWords } from './words';

/** The fault of each field, in words, by its name. */
export type Problems = ReadonlyMap<string, string>;

/** The values, problems and language with which fields are written. */
export interface Filled {
  readonly values: SentFields;
  readonly problems: Problems;
  readonly language: Language;
}

/** Returns the id of a field in the page. */
export const idOfField = (name: string): string => `field-${name.replaceAll('.', '-')}`;

/** Returns the label of a field: its own, or the name of the event's field. */
export const labelOf = ({ name, label }: Shown, language: Language): string =>
  label?.[language] ??
  name
    .split('.')
    .map((part) => fieldText(part, language))
    .join(': ');

/** The most countries that a form shows again: each takes a list of all. */
const MOST_COUNTRIES = 10;

const lastPart = (name: string): string => name.split('.').at(-1) ?? name;

const wordName = (name: string, word: string, language: Language): string =>
  wordText(lastPart(name), word, language);

const attribute = (name: string, value: string | undefined): Html =>
  value === undefined ? nothing : html` ${name}="${value}"`;

// a group of ticks takes no `aria-invalid`: its text says it
const describedBy = ({ name, kind }: Shown, problem: string | undefined, hasHint: boolean): Html => {
  const id = idOfField(name);
  const ids = [...(hasHint ? [`${id}-hint`] : []), ...(problem === undefined ? [] : [`${id}-error`])];
  return html`${attribute('aria-describedby', ids.length === 0 ? undefined : ids.join(' '))}${attribute('aria-invalid', kind === 'several' ? undefined : problem && 'true')}`;
};

const choices = (options: readonly Option[], chosen: readonly string[], empty: string | undefined): Html =>
  html`${empty === undefined ? nothing : html`<option value="">${empty}</option>`}${options.map(
    ([value, name]) =>
      html`<option value="${value}" ${chosen.includes(value) ? html` selected` : nothing}>${name}</option>`,
  )}`;

const select = (
  field: Shown,
  options: readonly Option[],
  chosen: string,
  described: Html,
  language: Language,
): Html =>
  html`<select
    id="${idOfField(field.name)}"
    name="${field.name}"
    ${described}${field.optional === true ? nothing : html` required`}
  >
    ${choices(options, [chosen], formWords[language].choose)}
  </select>`;

const input = (field: Shown, type: 'date' | 'text', value: string, described: Html): Html =>
  html`<input
    id="${idOfField(field.name)}"
    name="${field.name}"
    type="${type}"
    value="${value}"
    autocomplete="off"
    ${described}${field.optional === true ? nothing : html` required`}${field.kind === 'whole' ? html` inputmode="numeric"` : nothing}
  />`;

const ticks = (field: Shown & { readonly options: readonly Option[] }, chosen: readonly string[]): Html =>
  html`${field.options.map(
    ([value, name]) =>
      html`<label class="choice"
        ><input
          type="checkbox"
          name="${field.name}"
          value="${value}"
          ${chosen.includes(value) ? html` checked` : nothing}
        />
        ${name}</label
      >`,
  )}`;

const control = (field: Shown, { values, language }: Filled, described: Html): Html => {
  const given = values.get(field.name) ?? [];
  const [value = ''] = given;
  switch (field.kind) {
    case 'day':
      return input(field, 'date', value, described);
    case 'whole':
      return input(field, 'text', value, described);
    case 'text':
      return field.isLong === true
        ? html`<textarea
            id="${idOfField(field.name)}"
            name="${field.name}"
            rows="3"
            maxlength="500"
            ${described}${field.optional === true ? nothing : html` required`}
          >
${value}</textarea>`
        : input(field, 'text', value, described);
    case 'word':
      return select(
        field,
        field.words.map((each) => [each, wordName(field.name, each, language)]),
        value,
        described,
        language,
      );
    case 'one':
      return select(field, field.options, value, described, language);
    case 'country':
      return select(field, countries[language], value, described, language);
    case 'countries': {
      // one more than there are, so that another can be added
      const further = [...given.slice(1, MOST_COUNTRIES).filter((each) => each !== ''), ''];
      const { choose, further: name } = formWords[language];
      const label = `${labelOf(field, language)}, ${name}`;
      return html`${select({ ...field, optional: true }, countries[language], value, described, language)}${further.map(
        (each) =>
          html` <select name="${field.name}" aria-label="${label}">
            ${choices(countries[language], [each], choose)}
          </select>`,
      )}`;
    }
    case 'several':
      return ticks(field, given);
    case 'flag':
      return html`<input
        id="${idOfField(field.name)}"
        name="${field.name}"
        type="checkbox"
        value="yes"
        ${given.length > 0 ? html` checked` : nothing}${described}
      />`;
  }
};

const hintOf = (field: Shown, language: Language): string | undefined => {
  const { sealed, none } = formWords[language];
  if (field.hint !== undefined) return field.hint[language];
  if (field.kind === 'text') return field.isPersonal === true ? sealed : undefined;
  const isEmpty = (field.kind === 'one' || field.kind === 'several') && field.options.length === 0;
  return isEmpty ? none : undefined;
};

const isSometimesEmpty = (field: Shown): boolean =>
  field.optional === true && field.kind !== 'flag' && field.kind !== 'several';

const shown = (field: Shown, filled: Filled): Html => {
  const { problems, language } = filled;
  const id = idOfField(field.name);
  const label = labelOf(field, language);
  const problem = problems.get(field.name);
  const hint = hintOf(field, language);
  const beside = html`${hint === undefined ? nothing : html`<span class="hint" id="${id}-hint">${hint}</span>`}${
    problem === undefined ? nothing : html`<span class="error" id="${id}-error">${problem}</span>`
  }`;
  const described = describedBy(field, problem, hint !== undefined);
  if (field.kind === 'several')
    return html`<fieldset class="field" id="${id}" tabindex="-1" ${described}>
      <legend>${label}</legend>
      ${beside}${control(field, filled, nothing)}
    </fieldset>`;
  if (field.kind === 'flag')
    return html`<p class="field choice">
      ${control(field, filled, described)} <label for="${id}">${label}</label>${beside}
    </p>`;
  const optional = isSometimesEmpty(field) ? html` (${formWords[language].optional})` : nothing;
  return html`<p class="field">
    <label for="${id}">${label}${optional}</label>${beside}${control(field, filled, described)}
  </p>`;
};

/** Writes the fields of a form, each with its label and, beside it, what is wrong with it. */
export const fieldsHtml = (fields: readonly Field[], filled: Filled): Html =>
  html`${fields.map((field) =>
    field.kind === 'hidden'
      ? html`<input
          type="hidden"
          name="${field.name}"
          value="${filled.values.get(field.name)?.[0] ?? field.value}"
        />`
      : shown(field, filled),
  )}`;
