import { html, type Html, nothing } from '@pavadonis/page';

/** A list to choose from, such as to search a longer one by it. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  /** The values with their words, in the order of the list. */
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly chosen: string;
}

/** Writes a list to choose from with its label. */
export const choice = ({ name, label, options, chosen }: Choice): Html =>
  html`<p class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${options.map(
        ([value, words]) =>
          html`<option value="${value}" ${value === chosen ? html` selected` : nothing}>${words}</option>`,
      )}
    </select>
  </p>`;
