import type { Bilingual } from '../report/language';

/** The definitions of figures in words, with the identifiers of the read models. */
export const SERVED: Bilingual = {
  lv: 'klienti ar vismaz vienu kontaktu šajā mēnesī, katrs vienreiz (clientsServedIn)',
  en: 'clients with at least one contact dated in the month, each once (clientsServedIn)',
};
export const SERVED_BETWEEN: Bilingual = {
  lv: 'klienti ar vismaz vienu kontaktu šajā laikā, katrs vienreiz (clientsServedIn)',
  en: 'clients with at least one contact dated in the period, each once (clientsServedIn)',
};
export const ACTIVE: Bilingual = {
  lv: 'klienti, kuru atbalsts dienas beigās nav beidzies (activeClients)',
  en: 'clients whose episode is open at the end of the day (activeClients)',
};
export const FIRST_TIME: Bilingual = {
  lv: 'klienti, kuru pirmais atbalsts visā pakalpojumā sākās šajā laikā (newClientsIn)',
  en: 'clients whose first start in the whole service was in the period (newClientsIn)',
};
export const CUMULATIVE: Bilingual = {
  lv: 'klienti, kuru pirmais atbalsts sākās līdz šai dienai (clientsToDate)',
  en: 'clients whose first start was on or before the day (clientsToDate)',
};
export const STAFF: Bilingual = {
  lv: 'darbinieki, kas nodarbināti vismaz vienu dienu (staffEngagedIn)',
  en: 'workers engaged on at least one day (staffEngagedIn)',
};
export const CLASSES: Bilingual = {
  lv: 'bērni ir atsevišķa grupa (līdz 17 gadiem ieskaitot), pieaugušie — pēc dzimuma (womenMenChildren)',
  en: 'children (up to 17 completed years) are a class of their own, adults go by sex (womenMenChildren)',
};
export const BY_SEX: Bilingual = {
  lv: 'pēc dzimuma, bērnus ieskaitot (clientsBySexAndAge)',
  en: 'by sex, children included (clientsBySexAndAge)',
};
export const COUNTRIES: Bilingual = {
  lv: 'dažādās izcelsmes valstis (clientsByCountry)',
  en: 'distinct countries of origin (clientsByCountry)',
};
export const PLACE: Bilingual = {
  lv: 'pēdējā zināmā dzīvesvieta dienas beigās (clientsByPlace)',
  en: 'the last known residence at the end of the day (clientsByPlace)',
};
export const AVERAGE: Bilingual = {
  lv: 'vidējais pa visiem skartajiem mēnešiem, noapaļots tikai rādot (averagePerMonth)',
  en: 'mean over all months of the period, rounded for display only (averagePerMonth)',
};
export const GRANTS: Bilingual = {
  lv: 'statusi, kas piešķirti šajā laikā (clientsGrantedStatusIn)',
  en: 'statuses granted with effect in the period (clientsGrantedStatusIn)',
};
export const MONEY: Bilingual = {
  lv: 'pieprasītās izmaksas, sadalītas no kopsummas līdz centam (fundingLines)',
  en: 'claimed costs, split on the total to the cent (fundingLines)',
};
