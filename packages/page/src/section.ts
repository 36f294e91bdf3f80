import type { Language } from '@pavadonis/texts';
import { html, type Html } from './html';

/** A section of a page, and its name in the list of contents. */
export interface Section {
  /** The id, the same in all languages. */
  readonly id: string;
  /** The heading. */
  readonly title: string;
  /** All that stands under the heading. */
  readonly content: Html;
}

/** Returns the id of a section in a page, different for each language. */
export const sectionId = (language: Language, { id }: Section): string => `${language}-${id}`;

/** Writes a section into a page. */
export const writtenSection = (language: Language, section: Section): Html =>
  html`<section id="${sectionId(language, section)}">
    <h2>${section.title}</h2>
    ${section.content}
  </section> `;
