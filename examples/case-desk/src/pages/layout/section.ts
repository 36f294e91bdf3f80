import type { Bilingual } from '@pavadonis/page';
import type { Right } from '../../rights/rights';

/** A part of the desk, as the navigation names it. */
export interface Section {
  readonly path: string;
  readonly right: Right;
  readonly name: Bilingual;
}
