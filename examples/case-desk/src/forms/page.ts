import { html, type Html, nothing } from '@pavadonis/page';
import { CSRF } from '../server/csrf';
import type { Visit } from '../server/visit';
import type { Field, Shown } from './field';
import { fieldsHtml, type Filled, idOfField, labelOf } from './render';
import { formWords } from './words';

/** The names of the fields that every form holds beside its own. */
export const COMMAND = 'command';
export const SEEN = 'seen';

/** A form as a page shows it. */
export interface FormPage extends Omit<Filled, 'language'> {
  readonly title: string;
  readonly action: string;
  readonly fields: readonly Field[];
  /** The id of the command, which stays the same however often the form is sent. */
  readonly command: string;
  /** The position of the last event about the client that the reader has seen. */
  readonly seen: number;
  /** The path that leads away without recording. */
  readonly back: string;
  /** A remark on the form as a whole. */
  readonly remark?: Html | undefined;
  /** Why the form as a whole was not recorded. */
  readonly whole?: Html | undefined;
  /** The forms that may remove the cause of that. */
  readonly help?: Html | undefined;
}

const isShown = (field: Field): field is Shown => field.kind !== 'hidden';

const summary = ({ fields, problems, whole, help }: FormPage, { language }: Visit): Html => {
  if (problems.size === 0 && whole === undefined) return nothing;
  const links = fields.filter(isShown).flatMap((field) => {
    const problem = problems.get(field.name);
    return problem === undefined
      ? []
      : [html`<li><a href="#${idOfField(field.name)}">${labelOf(field, language)}: ${problem}</a></li>`];
  });
  return html`<div class="problem" role="alert" tabindex="-1" id="problem" autofocus>
    <h2>${formWords[language].notRecorded}</h2>
    ${whole ?? nothing}${
      links.length === 0
        ? nothing
        : html`<ul>
            ${links}
          </ul>`
    }${help ?? nothing}
  </div>`;
};

/** Writes a form: in front what was wrong with it, with a link to each field, and then its fields. */
export const formPage = (form: FormPage, visit: Visit): Html => {
  const { title, action, fields, values, problems, command, seen, back, remark } = form;
  const { language, session } = visit;
  const words = formWords[language];
  return html`<h1>${title}</h1>
    ${summary(form, visit)} ${remark ?? nothing}
    <form method="post" action="${action}" novalidate>
      <input type="hidden" name="${CSRF}" value="${session.csrf}" />
      <input type="hidden" name="${COMMAND}" value="${command}" />
      <input type="hidden" name="${SEEN}" value="${seen}" />
      ${fieldsHtml(fields, { values, problems, language })}
      <p class="actions">
        <button type="submit">${words.record}</button>
        <a class="button quiet" href="${back}">${back === '/clients' ? words.backToList : words.back}</a>
      </p>
    </form>`;
};
