import type { InvalidField } from '@pavadonis/domain';
import type { Texts } from './text';

/** The texts of wrong fields of a form, to stand beside the field. They do not name it, since it has a label there. */
export const invalidFields: Readonly<Record<InvalidField['problem'], Texts<InvalidField>>> = {
  missing: { lv: 'Šis lauks jāaizpilda.', en: 'This field must be filled in.' },
  malformed: { lv: 'Šī vērtība nav derīga.', en: 'This value is not valid.' },
  unknown: { lv: 'Šāda lauka šajā ierakstā nav.', en: 'This record has no such field.' },
};
