import { html, type Html } from './html';

/** A fact with its name. */
export type Fact = readonly [name: string, fact: Html | string];

/** Writes facts one below the other. */
export const facts = (all: readonly Fact[]): Html =>
  html`<dl class="facts">
    ${all.map(
      ([name, fact]) =>
        html`<dt>${name}</dt>
          <dd>${fact}</dd> `,
    )}
  </dl>`;
