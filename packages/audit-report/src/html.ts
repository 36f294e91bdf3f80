/** Pages of one file in Latvian and English, as audit reports are, for what else a host shows to readers. */
export { type BilingualPage, bilingualPage } from './page/bilingual-page';
export { pageColours, type PageColours } from './page/colours';
export { html, type Html, nothing, trusted } from './page/html';
export { type Notation, notationOf } from './page/notation';
export { type Section, sectionId, writtenSection } from './page/section';
export { type Column, table } from './page/table';
