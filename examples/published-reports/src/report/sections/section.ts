import { type Html, html } from '../html';
import type { Speech } from '../speech';

/** A section of the report, and how the list of contents names it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

/** The place of a section in the page; both languages have one. */
export const placeOf = ({ language }: Speech, { id }: Section): string => `${language}-${id}`;

/** A section as it stands in the page. */
export const shown = (speech: Speech, section: Section): Html =>
  html`<section id="${placeOf(speech, section)}">
    <h2>${section.title}</h2>
    ${section.content}
  </section> `;
