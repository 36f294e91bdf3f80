import { html, type Html, nothing } from '@pavadonis/page';
import type { Visit } from '../../server/visit';
import type { Asked, Written } from './asked';
import { dashboardWords } from './words';

interface Field {
  readonly name: string;
  readonly type: 'month' | 'date';
  readonly label: string;
  readonly hint?: string;
}

const field = (
  { name, type, label, hint }: Field,
  { written, problem }: Written,
  { problems }: (typeof dashboardWords)[Visit['language']],
): Html => {
  const described = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(problem === undefined ? [] : [`${name}-error`]),
  ];
  return html`<p class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${problem === undefined ? written : ''}"
      ${described.length === 0 ? nothing : html` aria-describedby="${described.join(' ')}"`}
      ${problem === undefined ? nothing : html` aria-invalid="true"`}
    />
    ${problem === undefined ? nothing : html`<span class="error" id="${name}-error">${problems[problem](written)}</span>`}
    ${hint === undefined ? nothing : html`<span class="hint" id="${name}-hint">${hint}</span>`}
  </p>`;
};

/** Writes the form in which the month and the two dates are moved. It makes an address that can be kept and sent on. */
export const askForm = ({ language }: Visit, { fields }: Asked): Html => {
  const words = dashboardWords[language];
  return html`<form method="get" action="/dashboard" class="moving">
    ${field({ name: 'month', type: 'month', label: words.month }, fields.month, words)}
    ${field({ name: 'as-of', type: 'date', label: words.asOf, hint: words.asOfHint }, fields.asOf, words)}
    ${field(
      { name: 'known-at', type: 'date', label: words.knownOn, hint: words.knownOnHint },
      fields.knownOn,
      words,
    )}
    <p><button type="submit">${words.show}</button></p>
  </form>`;
};
