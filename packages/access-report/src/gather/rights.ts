import type { Bilingual } from '@pavadonis/page';

/** The rights of the person, from memory of the GDPR, and what the software decides by itself. */
export const RIGHTS: readonly Bilingual[] = [
  {
    lv: 'Jūs varat lūgt datus labot (16. pants), dzēst (17. pants) vai ierobežot to apstrādi (18. pants), un jūs varat pret to iebilst (21. pants).',
    en: 'You may ask that data be corrected (Art. 16) or erased (Art. 17), or that their processing be restricted (Art. 18), and you may object to it (Art. 21).',
  },
  {
    lv: 'Kļūdu labo ar jaunu ierakstu: iepriekšējais paliek redzams, bet vairs nav spēkā.',
    en: 'An error is corrected by a new entry: the former one stays visible, but holds no longer.',
  },
  {
    lv: 'Dzēšot iznīcina tekstus. Dienas, valstis un skaiti paliek kā pseidonimizēti dati par personu. Ja lieta vēl jāglabā, lūgumu noraida un nosauc dienu.',
    en: 'Erasing destroys the texts. Days, countries and counts remain, as pseudonymous data about a person. While the file must be kept, the request is refused, with the day.',
  },
  {
    lv: 'Jūs varat sūdzēties Datu valsts inspekcijā (77. pants).',
    en: 'You may complain to the Data State Inspectorate (Art. 77).',
  },
  {
    lv: 'Programma pati par personu neko neizlemj: tā pārbauda noteikumus un atgādina termiņus, bet lemj cilvēks (22. pants).',
    en: 'The software decides nothing about a person by itself: it checks rules and reminds of days, and a human being decides (Art. 22).',
  },
];
