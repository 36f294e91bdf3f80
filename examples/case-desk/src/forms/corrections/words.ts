/** The words of corrections. */
export const correctionWords = {
  lv: {
    amend: 'Labot ierakstu',
    void: 'Anulēt ierakstu',
    of: (event: string, day: string) => `${event}, ${day}`,
    evidence: 'Pievienot dokumentu',
    remarks: {
      amend:
        'Ierakstiet, kā bija patiesībā. Iepriekšējais ieraksts paliek redzams, un pārskati par pagājušajiem mēnešiem mainās.',
      void: 'Anulējiet to, kas nemaz nav noticis. Ieraksts paliek redzams kā anulēts, un pārskatos to vairs neskaita.',
      evidence:
        'Nosauciet dokumentu, kas ierakstu apliecina. Pats dokuments glabājas tur, kur līdz šim; te paliek norāde uz to.',
    },
    reason: 'Iemesls',
  },
  en: {
    amend: 'Correct the record',
    void: 'Void the record',
    of: (event: string, day: string) => `${event}, ${day}`,
    evidence: 'Add a document',
    remarks: {
      amend:
        'Enter what really happened. The former record stays visible, and the figures of past months change.',
      void: 'Void what did not happen at all. The record stays visible as voided, and no figure counts it.',
      evidence:
        'Name the document that proves the record. The document itself stays where it is kept; a reference to it is recorded here.',
    },
    reason: 'Reason',
  },
} as const;
