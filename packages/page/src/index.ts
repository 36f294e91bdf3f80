/** Pages of one file in Latvian and English that load nothing: markup, tables, sections and the notation of each language. */
export { type Bilingual, languages } from './bilingual';
export { type BilingualPage, bilingualPage } from './bilingual-page';
export { pageColours, type PageColours } from './colours';
export { type Fact, facts } from './facts';
export { html, type Html, nothing, trusted } from './html';
export { longTable, type LongTableWords } from './long-table';
export { type Notation, notationOf } from './notation';
export { type Section, sectionId, writtenSection } from './section';
export { type Column, table } from './table';
