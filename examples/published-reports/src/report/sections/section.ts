import { type Html, html } from '@pavadonis/audit-report/html';
import type { Speech } from '../speech';

/** A section of the report, and its name in the list of contents. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

/** Returns the id of a section in the page, different for each language. */
export const placeOf = ({ language }: Speech, { id }: Section): string => `${language}-${id}`;

/** Writes a section into the page. */
export const shown = (speech: Speech, section: Section): Html =>
  html`<section id="${placeOf(speech, section)}">
    <h2>${section.title}</h2>
    ${section.content}
  </section> `;
