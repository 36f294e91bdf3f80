import type { RecordedFact } from '@pavadonis/access-report';
import type { StreamName } from '@pavadonis/domain';
import { html, type Html } from '@pavadonis/page';
import type { Visit } from '../../server/visit';
import { countryText } from '../../words/countries';
import { providerText } from '../../words/providers';
import type { Shown } from './read';
import { clientWords } from './words';

const SHORT = 8;

const isId = ({ form }: RecordedFact): boolean => form === 'id';

/** A reader, and the names of the client's own things by their ids. */
type Naming = Pick<Shown, 'visit' | 'names'>;

/** Returns the name of a thing whose id or code is recorded, where the desk knows one. */
const nameOf = (place: string, id: string, { desk, language }: Visit): string | undefined => {
  const { view } = desk.office.readModels;
  if (place === 'providerId') return providerText(id, language);
  if (place === 'operationId')
    return view('fundingSplit').rows.operation.get(`operation-${id}` as StreamName)?.code;
  if (place.endsWith('centreId')) return view('caseload').rows.centre.get(`centre-${id}` as StreamName)?.name;
  return undefined;
};

/** Writes a value that is recorded, or why it is not shown. An id is shown by its end. */
export const factValue = (fact: RecordedFact, { visit, names }: Naming): Html => {
  const { language, notation } = visit;
  const { form, value = '', text, unopened } = fact;
  if (unopened !== undefined) return html`<em>${clientWords[language].unopened[unopened.reason]}</em>`;
  if (text !== undefined) return html`${text[language]}`;
  if (typeof value === 'object') return html`–`;
  const name = names.get(String(value)) ?? nameOf(fact.place, String(value), visit);
  if (name !== undefined) return html`${name}`;
  if (form === 'day') return html`${notation.date(String(value))}`;
  if (form === 'country') return html`${countryText(String(value), language)}`;
  return isId(fact) ? html`<code>…${String(value).slice(-SHORT)}</code>` : html`${String(value)}`;
};

/** Writes facts one after another, each with its name. */
export const factList = (facts: readonly RecordedFact[], naming: Naming): Html =>
  html`<dl class="facts">
    ${facts.map(
      (fact) =>
        html`<dt>${fact.name[naming.visit.language]}</dt>
          <dd>${factValue(fact, naming)}</dd>`,
    )}
  </dl>`;
