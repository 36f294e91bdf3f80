/** The meanings of records and lists within events in Latvian, by their names. */
export const records: Readonly<Record<string, string>> = {
  Birth: 'Dzimšanas datums tik precīzi, cik tas zināms.',
  DocumentRef: 'Dokuments, kas pierāda faktu.',
  InCentre: 'Dzīvesvieta patvēruma meklētāju izmitināšanas centrā.',
  OutsideCentre: 'Dzīvesvieta ārpus centriem.',
  Unknown: 'Dzīvesvieta, kas nav zināma.',
  Share: 'Daļa, ko viens avots maksā no katra eiro.',
  ClientMonth: 'Pakalpojuma mēnesis vienam klientam, par kādu maksā.',
  ClaimLine: 'Vienas izmaksas, kā tās norāda pieprasījums: pieprasītā summa un daļas, ko maksā avoti.',
  Split: 'Summas daļa, ko maksā katrs avots. Avots, kas nav nosaukts, nemaksā neko.',
  Shares: 'Līdzfinansējuma likmes daļas: viens avots vai fonds un tad valsts.',
};
