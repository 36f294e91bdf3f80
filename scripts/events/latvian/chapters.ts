/** Headings in Latvian with a line below each, by the chapter of a client or the kind of stream. */
export const chapters: Readonly<Record<string, readonly [heading: string, line: string]>> = {
  client: ['Klients', 'Klients un viss, kas ar klientu noticis.'],
  contract: ['Līgums', 'Sniedzēja līgums vai tieša sniegšana, ar darbiniekiem.'],
  operation: ['Darbība', 'No fonda apmaksāta darbība: likmes, izmaksas un pieprasījumi.'],
  centre: ['Centrs', 'Patvēruma meklētāju izmitināšanas centrs.'],
  registration: ['Reģistrācija', 'Pirmā uzņemšana un nāve, ar ko lieta beidzas.'],
  identity: ['Identitāte', 'Identifikatori citos reģistros, dublikāti un apvienošana.'],
  family: ['Ģimene', 'Mājsaimniecība un aizbildnis.'],
  consent: ['Piekrišana', 'Piekrišana un atteikšanās no pakalpojuma.'],
  law: ['Tiesiskais statuss', 'Patvēruma procedūra, statuss un pagaidu aizsardzība.'],
  residence: ['Dzīvesvieta', 'Kur klients dzīvo, un prombūtne no Latvijas.'],
  service: ['Pakalpojums', 'Pakalpojuma posmi no sākuma līdz beigām.'],
  work: ['Darbs ar klientu', 'Darbinieki, izvērtēšana un kontaktos sniegtais atbalsts.'],
  plan: ['Plāns', 'Individuālais sociālekonomiskās iekļaušanas plāns un tā mērķi.'],
  referral: ['Nosūtījumi', 'Nosūtījumi uz institūcijām.'],
  participation: ['Dalība', 'Dati no fonda apmaksātas darbības rādītājiem.'],
  forgetting: ['Aizmiršana', 'Cik ilgi lieta jāglabā un kā tās personas tekstus iznīcina.'],
};
